package id.rangkul.whatsapp;

import java.net.URI;

/// Where the Graph API is, without version and path; asked before every call, since the demo's
/// simulator knows its port only after the start.
public interface GraphEndpoint {
  URI base();
}
