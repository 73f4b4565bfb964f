package gov.nyc.schools.spotlight.nomination.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much within an hour is more than people do. A whole school sits behind one network address, and many schools behind the next.
 *
 * @param browser drafts begun in one browser
 * @param draft times that one draft is sent in or its link asked for
 * @param address drafts begun, and again sent in, from one address
 * @param all the same from everywhere
 * @param saves saves of one draft: one every three seconds while somebody types, and some more
 * @param savesFromAddress saves from one address
 * @param files files added to one draft
 * @param filesFromAddress files from one address
 * @param asks questions of a page's script in one browser: schools to suggest, questions to hide
 * @param asksFromAddress the same from one address
 * @param mails new addresses that one draft's link is mailed to: more than anybody mistypes
 */
@ConfigurationProperties("tracker.nomination.pace")
record PaceLimits(@DefaultValue("40") int browser, @DefaultValue("60") int draft, @DefaultValue("3000") int address,
    @DefaultValue("12000") int all, @DefaultValue("2400") int saves, @DefaultValue("150000") int savesFromAddress, @DefaultValue("200") int files,
    @DefaultValue("6000") int filesFromAddress, @DefaultValue("6000") int asks, @DefaultValue("300000") int asksFromAddress,
    @DefaultValue("5") int mails) {}
