/// Parameters of addresses that say how a reader came to a page, and nothing of the page.
enum TrackingParameters {
  /// Whether a parameter's name is one, in any case.
  static func contains(_ name: some StringProtocol) -> Bool {
    guard name.utf8.count <= 40 else { return false }
    let name = name.lowercased()
    return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  /// Families of campaign parameters.
  ///
  /// Of Google, Matomo, AT Internet, HubSpot, Webtrends and the BBC.
  static let prefixes = [
    "utm_", "mtm_", "pk_", "piwik_", "at_campaign", "at_custom", "at_medium", "at_link", "at_ptr",
    "at_bbc", "at_format", "hsa_", "_hs", "wt.", "ns_", "oly_", "vero_", "stm_", "fb_action_",
    "guce_referrer",
  ]

  /// Names that stand alone.
  static let names: Set<String> = [
    "fbclid", "fb_source", "fb_ref", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid",
    "yclid", "ysclid", "twclid", "ttclid", "igshid", "igsh", "li_fat_id", "epik", "s_kwcid",
    "ef_id", "rb_clickid", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_openstat", "wt_mc",
    "wt_zmc", "xtor", "cmp", "cmpid", "s_cid", "icid", "ocid", "ncid", "smid", "smtyp", "taid",
    "ref_src", "ref_url", "referrer", "referer", "guccounter", "__twitter_impression", "spm",
    "hsctatracking", "trk", "trkcampaign", "sr_share", "campaign_id", "campaignid",
  ]
}
