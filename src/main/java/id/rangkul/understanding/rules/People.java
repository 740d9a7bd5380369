package id.rangkul.understanding.rules;

import id.rangkul.understanding.Role;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Who;
import id.rangkul.understanding.text.Token;
import java.util.List;
import java.util.Set;

/// Decides whom an event is about, from the person named before it and the role of the writer.
record People(Set<String> self, Set<String> kin, Set<String> outsiders, Set<String> companions) {
  private static final int REACH = 4;

  private enum Named {
    NOBODY,
    SELF,
    KIN,
    OUTSIDER
  }

  Who about(List<Token> tokens, Span event, Signal signal, Role role) {
    Named subject = subject(tokens, event);
    return switch (role) {
      case CLIENT -> toldByClient(subject, signal, tokens);
      case FAMILY -> toldByFamily(subject, signal);
      case COMMUNITY -> toldByCommunity(subject, signal);
    };
  }

  private Who toldByClient(Named subject, Signal signal, List<Token> tokens) {
    return switch (subject) {
      case OUTSIDER -> Who.OUTSIDER;
      case KIN -> {
        boolean harmsWriter = signal == Signal.VIOLENCE && tokens.stream().anyMatch(this::isSelf);
        boolean ofOthers =
            signal == Signal.MEDICAL || signal == Signal.CARER_STRAIN || signal == Signal.VIOLENCE;
        yield ofOthers && !harmsWriter ? Who.RELATIVE : Who.SELF;
      }
      case NOBODY, SELF -> signal == Signal.CARER_STRAIN ? Who.RELATIVE : Who.SELF;
    };
  }

  private static Who toldByFamily(Named subject, Signal signal) {
    if (signal == Signal.CARER_STRAIN || signal == Signal.HARDSHIP) {
      return subject == Named.OUTSIDER ? Who.OUTSIDER : Who.SELF;
    }
    return switch (subject) {
      case OUTSIDER -> Who.OUTSIDER;
      case SELF -> signal == Signal.SUICIDE_SELF_HARM ? Who.SELF : Who.CLIENT;
      case NOBODY, KIN -> Who.CLIENT;
    };
  }

  private static Who toldByCommunity(Named subject, Signal signal) {
    if (subject == Named.OUTSIDER) {
      return Who.OUTSIDER;
    }
    return signal == Signal.CARER_STRAIN ? Who.RELATIVE : Who.CLIENT;
  }

  /// The nearest person named before the event in its clause; "anak saya" is kin, "sama temen"
  /// nobody.
  private Named subject(List<Token> tokens, Span event) {
    int clause = tokens.get(event.from()).clause();
    int limit = Math.max(0, event.from() - REACH);
    for (int i = event.from() - 1; i >= limit && tokens.get(i).clause() == clause; i--) {
      Token token = tokens.get(i);
      boolean accompanied = i > 0 && companions.contains(tokens.get(i - 1).word());
      if (accompanied) {
        continue;
      }
      if (is(outsiders, token)) {
        return Named.OUTSIDER;
      }
      if (is(kin, token)) {
        return Named.KIN;
      }
      if (isSelf(token)) {
        boolean possessive = i > 0 && is(kin, tokens.get(i - 1));
        boolean possessedFriend = i > 0 && is(outsiders, tokens.get(i - 1));
        return possessive ? Named.KIN : possessedFriend ? Named.OUTSIDER : Named.SELF;
      }
    }
    return Named.NOBODY;
  }

  private boolean isSelf(Token token) {
    return self.contains(token.word());
  }

  private static boolean is(Set<String> people, Token token) {
    return people.contains(token.word()) || people.contains(token.stem());
  }
}
