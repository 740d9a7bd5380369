package id.rangkul.simulator;

/// Which way a message goes.
enum Direction {
  TO_PHONE,
  FROM_PHONE
}
