package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who hinders a film stays named in it: else a stroke of the pen, or the same link once more, would show somebody without consent. A
 * coordinator may correct what was a mistake, which goes on record; nobody does away with a consent that was taken back.
 */
@Component
class StaysNamed {

  private final JdbcClient sql;
  private final PublishingPolicy policy;

  StaysNamed(JdbcClient sql, PublishingPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Looks at what would be said of an asset.
   *
   * @param assets those that are the same film: itself, or all with its link or file, also those that were taken away
   * @return whether it corrects who is named so that something hinders no longer
   */
  boolean corrects(Collection<UUID> assets, AssetWords words, Mistakes mistakes) {
    var ids = assets.toArray(UUID[]::new);
    var named = words.shown().toArray(UUID[]::new);
    if (unnamesRevoked(ids, named)) {
      mistakes.when(true, "shown", "publishing.refused.revoked-named");
      return false;
    }
    boolean lifts = lifts(ids, named, !Boolean.FALSE.equals(words.students()));
    mistakes.when(lifts && !policy.allows(Action.CORRECT_SHOWN), "shown", "publishing.refused.hindered-named");
    return lifts;
  }

  private boolean unnamesRevoked(UUID[] assets, UUID[] named) {
    return sql.sql("""
            select exists (select 1 from media_asset_shown s join consent c on c.person_shown_id = s.person_shown_id
              where s.asset_id = any(:assets) and c.revoked_on is not null and s.person_shown_id <> all(:named))""")
        .param("assets", assets).param("named", named).query(Boolean.class).single();
  }

  /** Somebody would hinder no longer by not being named, or because no student would be seen any more. */
  private boolean lifts(UUID[] assets, UUID[] named, boolean students) {
    return sql.sql("""
            select exists (select 1 from asset_own_hindrance h where h.asset_id = any(:assets) and h.code <> 'removed'
              and (h.person_shown_id is not null and h.person_shown_id <> all(:named) or h.code in ('nobody-named', 'no-consent') and not :students
                and not exists (select 1 from person_shown p where p.id = any(:named) and p.student)))""")
        .param("assets", assets).param("named", named).param("students", students).query(Boolean.class).single();
  }
}
