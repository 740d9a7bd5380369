package id.rangkul.understanding.rules;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Who;
import id.rangkul.understanding.text.NormalisedText;
import id.rangkul.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a bare reply ("8", "kadang kak", "nggak") together with the question that it answers.
record Answers(List<Question> questions, Map<Answer, Set<String>> words, Set<String> fillers) {
  private static final int LONGEST_REPLY = 5;

  /// The order in which words decide when a reply has several: "nggak ya" says no.
  private static final List<Answer> PRECEDENCE =
      List.of(Answer.NUMBER, Answer.NO, Answer.SOMETIMES, Answer.LITTLE, Answer.MUCH, Answer.YES);

  /// What a reply comes to: a mention where the question gives it weight, an intent where the whole
  /// message is the reply.
  record Reply(Optional<Mention> mention, Optional<Intent> intent) {
    static final Reply NONE = new Reply(Optional.empty(), Optional.empty());
  }

  private record Said(Answer answer, int number) {}

  Reply read(NormalisedText text, Sightings sightings, Optional<Sightings> question, Role role) {
    List<Token> first = firstClause(text.tokens());
    Optional<Said> said = bare(first);
    if (said.isEmpty()) {
      return Reply.NONE;
    }
    boolean whole = first.size() == text.tokens().size();
    Optional<Mention> mention =
        question.flatMap(
            asked -> mention(said.get(), asked, sightings, role, text.quote(0, first.size())));
    return new Reply(mention, whole ? Optional.of(intent(said.get())) : Optional.empty());
  }

  private Optional<Mention> mention(
      Said said, Sightings asked, Sightings sightings, Role role, String quote) {
    Who who = role == Role.CLIENT ? Who.SELF : Who.CLIENT;
    for (Question question : questions) {
      if (asked.matchesAny(question.asks())) {
        return question.meanings().stream()
            .filter(meaning -> meaning.fits(said.answer(), said.number()))
            .filter(meaning -> !sightings.matchesAny(meaning.unless()))
            .findFirst()
            .map(
                meaning ->
                    new Mention(
                        "question." + question.id(),
                        meaning.signal(),
                        meaning.severity(),
                        Strength.SURE,
                        who,
                        meaning.reason(),
                        true,
                        quote));
      }
    }
    return Optional.empty();
  }

  private static Intent intent(Said said) {
    return switch (said.answer()) {
      case YES -> Intent.YES;
      case NO -> Intent.NO;
      case SOMETIMES, LITTLE, MUCH, NUMBER -> Intent.OTHER;
    };
  }

  private static List<Token> firstClause(List<Token> tokens) {
    List<Token> first = new ArrayList<>();
    for (Token token : tokens) {
      if (token.clause() == tokens.getFirst().clause()) {
        first.add(token);
      }
    }
    return first;
  }

  private Optional<Said> bare(List<Token> tokens) {
    if (tokens.size() > LONGEST_REPLY || !tokens.stream().allMatch(this::belongsToReply)) {
      return Optional.empty();
    }
    for (Answer answer : PRECEDENCE) {
      for (Token token : tokens) {
        if (answer == Answer.NUMBER && number(token) >= 0) {
          return Optional.of(new Said(Answer.NUMBER, number(token)));
        }
        if (answer != Answer.NUMBER && says(answer, token)) {
          return Optional.of(new Said(answer, 0));
        }
      }
    }
    return Optional.empty();
  }

  private boolean belongsToReply(Token token) {
    return number(token) >= 0
        || fillers.contains(token.word())
        || words.keySet().stream().anyMatch(answer -> says(answer, token));
  }

  private boolean says(Answer answer, Token token) {
    return words.getOrDefault(answer, Set.of()).contains(token.word());
  }

  /// The number from 0 to 10 that a token is, or -1.
  private int number(Token token) {
    String word = token.word();
    if (word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int number = Integer.parseInt(word);
      return number <= Question.TOP_OF_SCALE ? number : -1;
    }
    return NUMBERS.indexOf(word);
  }

  private static final List<String> NUMBERS =
      List.of(
          "nol",
          "satu",
          "dua",
          "tiga",
          "empat",
          "lima",
          "enam",
          "tujuh",
          "delapan",
          "sembilan",
          "sepuluh");
}
