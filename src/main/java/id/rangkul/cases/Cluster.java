package id.rangkul.cases;

/// The seven clusters of social rehabilitation, named as the ministry names them.
public enum Cluster {
  ANAK,
  LANSIA,
  DISABILITAS,
  BENCANA,
  KP_NAPZA,
  TUNA_SOSIAL,
  KPO
}
