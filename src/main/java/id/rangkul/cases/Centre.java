package id.rangkul.cases;

import id.rangkul.shared.CentreId;
import java.time.ZoneId;

/// A sentra or balai: the tenant. `phoneNumberId` is Meta's id of its WhatsApp number.
public record Centre(CentreId id, String name, ZoneId timezone, String phoneNumberId) {}
