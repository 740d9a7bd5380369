package id.rangkul.inbox;

import java.util.List;

/// The door, with a count of the messages that come through it.
final class CountedIntake implements Intake {
  private final Intake intake;
  private final Inflow inflow;

  CountedIntake(Intake intake, Inflow inflow) {
    this.intake = intake;
    this.inflow = inflow;
  }

  @Override
  public Accepted accept(List<Delivery> deliveries) {
    Accepted accepted = intake.accept(deliveries);
    for (Delivery delivery : deliveries) {
      long messages =
          delivery.incoming().stream().filter(Incoming.Message.class::isInstance).count();
      if (messages > 0) {
        inflow.add(delivery.phoneNumberId(), Math.toIntExact(messages));
      }
    }
    return accepted;
  }
}
