package id.rangkul.cases;

import id.rangkul.shared.CentreId;
import java.time.ZoneId;
import java.util.Optional;

/// A sentra or balai: the tenant. `phoneNumberId` is Meta's id of its WhatsApp number. `contact`
/// says to anybody how the centre can be reached otherwise: its address, its telephone.
public record Centre(
    CentreId id, String name, ZoneId timezone, String phoneNumberId, Optional<String> contact) {}
