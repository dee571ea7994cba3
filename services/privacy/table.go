package privacy

import "slices"

// Table lists every collection with what it holds about people. A new collection needs a
// new line.
func Table() []Holding {
	return slices.Concat(peopleTable(), leadersTable(), needsTable(), threadsTable(), moneyTable(),
		partyTable(), bankTable(), closingTable(), exportsTable(), placesTable(),
		mechanisms())
}

// HoldingOf returns the line of a collection; false if there is none.
func HoldingOf(collection string) (Holding, bool) {
	for _, h := range Table() {
		if h.Collection == collection {
			return h, true
		}
	}
	return Holding{}, false
}

func peopleTable() []Holding {
	return []Holding{
		{
			Collection: "accounts", Title: "Your account", Parts: []Part{is("id", "")}, Fate: Reworded,
			Shown: show("name", "Name", "email", "E-mail address", "formerly", "Names before", "formerEmails",
				"Addresses before",
				"state", "State", "createdAt", "Made", "confirmedAt", "Address confirmed"),
			Find: []string{byID},
		},
		{
			Collection: "memberships", Title: "Your roles", Parts: []Part{is("accountId", ""), is("by", "You decided on it")},
			Shown: show("role", "Role", "place.kind", "In a", "place.id", "Which", "state", "State", "since",
				"Since"),
		},
		{
			Collection: "absences", Title: "When somebody stood in",
			Parts: []Part{is("accountId", "You were away"), is("deputyId", "You stood in")},
			Shown: show("from", "From", "until", "Until", "state", "State", "at", "Since"),
		},
		{
			Collection: "registrations", Title: "Your registrations", Find: []string{"by_account"}, Fate: Removed,
			Parts: []Part{is("accountId", "")},
			Shown: show("name", "Name", "role", "Role", "place.id", "School", "at", "Sent", "expiresAt", "Good until"),
		},
		{
			Collection: "invitations", Title: "Invitations",
			Parts: []Part{mailed("emailKey", "You were invited"), is("by", "You invited somebody")},
			Shown: show("role", "Role", "place.kind", "To a", "place.id", "Which", "state", "State", "at", "Sent",
				"expiresAt", "Good until"),
		},
		{
			Collection: "sessions", Title: "Where you signed in", Fate: Removed, Parts: []Part{is("accountId", "")},
			Shown: show("startedAt", "Began", "turnedAt", "Last used", "agent", "Browser", "address", "Network address",
				"endedAt", "Ended", "why", "Why it ended"),
		},
		{
			Collection: "devices", Title: "Your devices", Find: []string{"by_account"}, Fate: Removed,
			Parts: []Part{is("accountId", "")},
			Shown: show("agent", "Browser", "networks", "Networks", "lastAt", "Last used"),
		},
		{
			Collection: "factors", Title: "Your second steps at sign-in", Find: []string{"by_account"}, Fate: Removed,
			Parts: []Part{is("accountId", "")},
			Shown: show("kind", "Kind", "name", "Name", "active", "In use", "addedAt", "Added", "usedAt", "Last used"),
		},
		{
			Collection: "recovery_codes", Title: "Your recovery codes", Find: []string{byID}, Fate: Removed,
			Parts: []Part{is("id", "")},
			Shown: show("madeAt", "Made"),
		},
		{
			Collection: "address_changes", Title: "Changes of your address", Find: []string{"by_account"}, Fate: Removed,
			Parts: []Part{is("accountId", "")},
			Shown: show("from", "From", "to", "To", "state", "State", "at", "Asked", "oldYes", "Yes of the old address",
				"newYes", "Yes of the new address"),
		},
		secret("credentials", "The password is kept so that nobody can read it.", is("id", "")),
		secret("links", "One-time links in letters are kept so that nobody can read them.", is("subject", "")),
		secret("challenges", "Questions between two steps of signing in last for five minutes.", is("accountId", "")),
		nothing("throttles",
			"Counts of attempts, without a name or an address that could be read; they are forgotten within a month."),
	}
}

func leadersTable() []Holding {
	return []Holding{
		{
			Collection: "leaders", Title: "You as a leader", Find: []string{"by_account"}, Parts: []Part{is("accountId", "")},
			Shown: show("name", "Name", "homeUrn", "Home school", "biography", "About you", "state", "State", "createdAt",
				"Since", "interests.urn", "Schools with which you have a conflict of interest", "interests.why", "What it is"),
			Words: []string{"biography", "interests.why"}, Blank: []string{"biography", "interests.why"},
		},
		{
			Collection: "designations", Title: "Your designations",
			Parts: []Part{leads("leaderId", ""), is("verifiedBy", "You decided on it")},
			Shown: show("kind", "Kind", "title", "Title", "themes", "Themes", "awardedOn", "Awarded", "expiresOn", "Last day",
				"evidence.text", "Evidence",
				"evidence.link", "Link to the evidence", "state", "State", "claimedAt", "Claimed", "verifiedAt", "Decided", "note",
				"What the broker said"),
			Words: []string{"evidence.text", "note"}, Blank: []string{"evidence.text", "evidence.link"},
		},
		{
			Collection: "services", Title: "Your services", Parts: []Part{leads("leaderId", "")},
			Shown: show("ref", "Number", "title", "Title", "description", "Description", "themes", "Themes", "phases", "Phases",
				"formats", "Formats",
				"travelKm", "Kilometres", "dayRate", "Price a day", "state", "State", "createdAt", "Made"),
			Words: []string{"title", "description"}, Blank: []string{"description"},
		},
		{
			Collection: "half_days", Title: "Your diary", Parts: []Part{leads("leaderId", "")},
			Shown: show("at", "Half-day", "state", "State"),
		},
		{
			Collection: "leader_records", Title: "What you delivered", Parts: []Part{leads("id", "")},
			Shown: show("halfDays", "Half-days", "schools", "Schools", "firstOn", "First visit", "lastOn", "Last visit"),
		},
		{
			Collection: "deliveries", Title: "Visits that count for your record", Parts: []Part{leads("leaderId", "")},
			Shown: show("date", "Date", "urn", "School", "halfDays", "Half-days"),
		},
		{
			Collection: "leader_loads", Fate: Removed, Parts: []Part{leads("id", "")},
			Why: "How much you were shown, asked and booked of late is made from your enquiries and agreements.",
		},
		{
			Collection: "leader_checks", Title: "What was confirmed about you before you enter a school", Fate: Removed,
			Parts: []Part{leads("id", ""), is("confirmedBy", "You confirmed it")},
			Shown: show("identity", "Identity seen", "dbs", "DBS check seen", "insurance", "Insurance", "confirmedByName",
				"Confirmed by", "confirmedAt", "Confirmed"),
			Named: []Named{{"confirmedBy", "confirmedByName"}},
		},
		{
			Collection: "shortlists", Title: "Your shortlist", Find: []string{byID}, Fate: Removed, Parts: []Part{is("id", "")},
			Shown: show("kept", "Services"),
		},
		{
			Collection: "saved_searches", Title: "Your saved searches", Find: []string{"by_account"}, Fate: Removed,
			Parts: []Part{is("accountId", "")},
			Shown: show("name", "Name", "query.text", "Looked for", "createdAt", "Saved", "toldOn", "Last letter"),
		},
		{Collection: "candidates", Why: "What the matcher looks at is made from your name, your services and your diary.",
			Parts: []Part{is("accountId", "")}, Fate: Untouched},
		nothing("asked_meanings", "What open needs mean is kept as numbers that nobody can read; they go when a need ends."),
	}
}
