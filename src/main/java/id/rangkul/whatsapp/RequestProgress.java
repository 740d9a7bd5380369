package id.rangkul.whatsapp;

import okhttp3.Call;
import okhttp3.EventListener;

/// Sees of one call whether any byte of the request can have left us.
final class RequestProgress extends EventListener {
  private volatile boolean begun;

  @Override
  public void requestHeadersStart(Call call) {
    begun = true;
  }

  boolean begun() {
    return begun;
  }
}
