package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddConsent;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import gov.nyc.schools.spotlight.publishing.Roster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Keeps an uploaded file together with the entry that it belongs to, or neither. */
@Service
@Transactional
class Filing {

  private final PublishingPolicy policy;
  private final Documents documents;
  private final Roster roster;
  private final Media media;

  Filing(PublishingPolicy policy, Documents documents, Roster roster, Media media) {
    this.policy = policy;
    this.documents = documents;
    this.roster = roster;
    this.media = media;
  }

  void addConsent(String caseNumber, AddConsent form, MultipartFile file) {
    policy.require(Action.WRITE_SHOWN, caseNumber);
    roster.addConsent(caseNumber, chosen(file) ? form.withFile(keep(caseNumber, "consent", file)) : form);
  }

  void addAsset(AddAsset command, MultipartFile file) {
    var number = command.subject().caseNumber();
    policy.require(Action.WRITE_MEDIA, number);
    media.add(chosen(file) ? command.withFile(keep(number, "media", file)) : command);
  }

  /** A signed form, for whoever may read who is shown. */
  @Transactional(readOnly = true)
  public Documents.Content form(String caseNumber, UUID id) {
    policy.require(Action.READ_SHOWN, caseNumber);
    return file(caseNumber, id, "consent");
  }

  /** A photo, for whoever may read the media of the case. */
  @Transactional(readOnly = true)
  public Documents.Content photo(String caseNumber, UUID id) {
    policy.require(Action.READ_MEDIA, caseNumber);
    return file(caseNumber, id, "media");
  }

  private Documents.Content file(String caseNumber, UUID id, String field) {
    return documents.confidential(caseNumber, id).filter(file -> file.card().field().equals(field)).orElseThrow(UnknownCase::new);
  }

  private UUID keep(String caseNumber, String field, MultipartFile file) {
    try {
      return documents.keepConfidential(caseNumber, field, file.getOriginalFilename(), file.getBytes(), policy.person().id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean chosen(MultipartFile file) {
    return file != null && (!file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty());
  }
}
