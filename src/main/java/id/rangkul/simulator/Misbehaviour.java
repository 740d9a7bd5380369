package id.rangkul.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;

/// Answers calls of the Graph API, and carries out the faults that were asked for.
final class Misbehaviour {
  private static final long NEVER = Duration.ofMinutes(15).toMillis();

  private final Faults faults;
  private final Later later;
  private final Wamids traces;

  Misbehaviour(Faults faults, Later later, Wamids traces) {
    this.faults = faults;
    this.later = later;
    this.traces = traces;
  }

  /// A [ResponseEntity], at once or later.
  Object answer(
      Standing.Place place, HttpServletRequest request, Supplier<ResponseEntity<?>> honest) {
    return act(faults.next(place, ""), request, honest);
  }

  Object act(
      Optional<Fault> fault, HttpServletRequest request, Supplier<ResponseEntity<?>> honest) {
    return fault.isEmpty() ? honest.get() : act(fault.get(), request, honest);
  }

  private Object act(Fault fault, HttpServletRequest request, Supplier<ResponseEntity<?>> honest) {
    return switch (fault) {
      case Fault.Refusal(GraphError error, Optional<Integer> retryAfter) ->
          refused(error, retryAfter);
      case Fault.ServerError(int status, boolean accepted) -> {
        if (accepted) {
          var _ = honest.get();
        }
        yield ResponseEntity.status(status).build();
      }
      case Fault.Slow(Duration length) -> late(honest.get(), length);
      case Fault.ResetBefore _ -> hangUp(request);
      case Fault.ResetAfter _ -> {
        var _ = honest.get();
        yield hangUp(request);
      }
      case Fault.Undelivered _, Fault.Chance _, Fault.Statuses _ -> honest.get();
    };
  }

  ResponseEntity<Map<String, Object>> refused(GraphError error) {
    return refused(error, Optional.empty());
  }

  private ResponseEntity<Map<String, Object>> refused(
      GraphError error, Optional<Integer> retryAfter) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(error.status());
    retryAfter.ifPresent(
        seconds -> answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
    return answer.body(error.envelope(traces.hex()));
  }

  private Object late(ResponseEntity<?> answer, Duration length) {
    DeferredResult<ResponseEntity<?>> result = new DeferredResult<>(NEVER);
    later.after(length, () -> result.setResult(answer));
    return result;
  }

  private static Object hangUp(HttpServletRequest request) {
    HangUp.on(request);
    return ResponseEntity.ok().build();
  }
}
