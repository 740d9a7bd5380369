package id.rangkul.inbox;

import id.rangkul.privacy.Lookup;
import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Commits;
import id.rangkul.shared.Key;
import id.rangkul.shared.Party;
import id.rangkul.shared.Records;
import id.rangkul.shared.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Knows which centre a WhatsApp number belongs to, and who is behind an address.
public final class Directory {
  private final Records records;
  private final Commits commits;
  private final Lookup lookup;

  /// A number never changes its centre, so what was found once need not be looked up again.
  private final Map<String, CentreId> known = new ConcurrentHashMap<>();

  private final Recognised recognised = new Recognised();

  Directory(Records records, Commits commits, Lookup lookup) {
    this.records = records;
    this.commits = commits;
    this.lookup = lookup;
  }

  public Optional<CentreId> centreOf(String phoneNumberId) {
    CentreId before = known.get(phoneNumberId);
    if (before != null || phoneNumberId.isBlank()) {
      return Optional.ofNullable(before);
    }
    Optional<CentreId> found = records.value(InboxKeys.number(phoneNumberId)).map(CentreId::new);
    found.ifPresent(centre -> known.put(phoneNumberId, centre));
    return found;
  }

  public Set<CentreId> centres() {
    return records.members(InboxKeys.centres()).stream()
        .map(CentreId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Who is behind some addresses of one person, and which of them were not known to be theirs.
  record Behind(Party party, List<Address> unknown) {}

  /// Who writes from these addresses: the first party known under one of them, else a stranger.
  Behind behind(CentreId centre, List<Address> addresses) {
    List<Set<String>> known =
        addresses.stream().map(one -> records.members(addressKey(centre, one))).toList();
    Optional<String> party =
        known.stream()
            .filter(parties -> !parties.isEmpty())
            .findFirst()
            .flatMap(parties -> parties.stream().min(String::compareTo));
    return party
        .map(key -> new Behind(Party.parse(key), without(addresses, known, key)))
        .orElseGet(
            () -> {
              String hash = lookup.hash(addresses.getFirst().value());
              return new Behind(new Party.Stranger(hash), addresses);
            });
  }

  private static List<Address> without(
      List<Address> addresses, List<Set<String>> known, String party) {
    return IntStream.range(0, addresses.size())
        .filter(i -> !known.get(i).contains(party))
        .mapToObj(addresses::get)
        .toList();
  }

  /// Everybody who is behind an address, in the order of their keys.
  public List<Party> parties(CentreId centre, Address address) {
    return records.members(addressKey(centre, address)).stream()
        .sorted()
        .map(Party::parse)
        .toList();
  }

  /// Whether this process has seen already that an address is somebody's; asks nobody.
  public boolean recognises(CentreId centre, Address address) {
    return recognised.contains(centre, address);
  }

  /// Remembers that an address is known to be somebody's.
  public void recognise(CentreId centre, Address address) {
    recognised.add(centre, address);
  }

  /// Stages that a party can be reached at an address.
  public void stageAddress(UnitOfWork unit, CentreId centre, Address address, Party party) {
    unit.addMember(addressKey(centre, address), party.key());
  }

  /// Stages that a party is no longer behind an address.
  public void stageAddressGone(UnitOfWork unit, CentreId centre, Address address, Party party) {
    unit.removeMember(addressKey(centre, address), party.key());
  }

  /// Registers a centre and its number. Repeating it changes nothing; it is done after the centre
  /// is written, so that no message is taken in for a centre of which nothing is known yet.
  public void register(CentreId centre, String phoneNumberId) {
    commits.commit(
        UnitOfWork.unfenced()
            .addMember(InboxKeys.centres(), centre.value())
            .setPlain(InboxKeys.number(phoneNumberId), centre.value()));
  }

  private Key addressKey(CentreId centre, Address address) {
    return InboxKeys.address(centre, lookup.hash(address.value()));
  }
}
