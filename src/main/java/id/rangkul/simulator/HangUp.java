package id.rangkul.simulator;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Lets a request be left without any answer: its connection is closed at once. Only Tomcat's own
/// request can do that, so it is handed in with every request.
final class HangUp extends ValveBase {
  private static final String HANDLE = HangUp.class.getName();

  HangUp() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Runnable hangUp = () -> request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
    request.setAttribute(HANDLE, hangUp);
    getNext().invoke(request, response);
  }

  static void on(HttpServletRequest request) {
    if (!(request.getAttribute(HANDLE) instanceof Runnable hangUp)) {
      throw new IllegalStateException("the server cannot hang up");
    }
    hangUp.run();
  }
}
