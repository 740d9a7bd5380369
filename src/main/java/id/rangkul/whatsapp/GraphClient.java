package id.rangkul.whatsapp;

import id.rangkul.inbox.MediaKind;
import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;
import java.util.List;

/// Calls Meta's Graph API. One call is at most one HTTP request, [#templates] excepted, and waits
/// for the answer. Safe for many threads.
public final class GraphClient implements AutoCloseable {
  /// How many calls keep a connection of their own alive.
  public static final int MAX_CONNECTIONS = 64;

  private final GraphHttp http;
  private final MessageCalls messages;
  private final MediaCalls media;
  private final TemplateCalls templates;

  public GraphClient(GraphEndpoint endpoint, WhatsAppSettings settings) {
    this(endpoint, settings, GraphHttp.Timeouts.STANDARD);
  }

  GraphClient(GraphEndpoint endpoint, WhatsAppSettings settings, GraphHttp.Timeouts timeouts) {
    this.http = new GraphHttp(endpoint, settings, timeouts);
    this.messages = new MessageCalls(http);
    this.media = new MediaCalls(http);
    this.templates = new TemplateCalls(http);
  }

  /// Sends one message from one of our numbers (Meta's id of it) and tells what became of it.
  public SendOutcome send(String phoneNumberId, Address to, MessageId id, Outgoing message) {
    return messages.send(phoneNumberId, to, id, message);
  }

  /// Shows a person that their message was read, and with `typing` that an answer is being written.
  public GraphResult<GraphResult.Success> markRead(
      String phoneNumberId, Wamid wamid, boolean typing) {
    return messages.markRead(phoneNumberId, wamid, typing);
  }

  /// Tells whether token and number work, and how Meta rates the number.
  public GraphResult<NumberState> probe(String phoneNumberId) {
    return messages.probe(phoneNumberId);
  }

  /// Asks where a file is that somebody sent (for 7 days) or that we uploaded (for 30); the address
  /// is good for 5 minutes.
  public GraphResult<MediaFile> media(String mediaId) {
    return media.media(mediaId);
  }

  /// Fetches a file that [#media] has announced, and trusts it only if it is the one announced. May
  /// take up to a minute and a half, and holds the whole file in memory.
  public Download download(MediaFile file, MediaKind kind) {
    return media.download(file, kind);
  }

  /// Hands a file to Meta, to be sent in messages of the next 30 days.
  public GraphResult<MediaSource.Uploaded> upload(
      String phoneNumberId, byte[] bytes, String mimeType) {
    return media.upload(phoneNumberId, bytes, mimeType);
  }

  /// Lists all templates of a business account, one entry a language; asks page after page.
  public GraphResult<List<MetaTemplate>> templates(String accountId) {
    return templates.all(accountId);
  }

  /// Hands in a template in one language for approval.
  public GraphResult<CreatedTemplate> createTemplate(
      String accountId, TemplateDefinition template) {
    return templates.create(accountId, template);
  }

  /// Changes text and time to live of a template, by Meta's id of its language; it must be approved
  /// again. Meta allows one change a day and ten a month of an approved one.
  public GraphResult<GraphResult.Success> editTemplate(
      String templateId, TemplateDefinition template) {
    return templates.edit(templateId, template);
  }

  /// Deletes one language of a template.
  public GraphResult<GraphResult.Success> deleteTemplate(
      String accountId, String templateId, String name) {
    return templates.delete(accountId, templateId, name);
  }

  /// Drops the connections that are kept alive.
  @Override
  public void close() {
    http.close();
  }
}
