package privacy

import "slices"

func needsTable() []Holding {
	return []Holding{
		{
			Collection: "needs", Title: "Needs that you began", Parts: []Part{is("postedBy", "")},
			Shown: show("ref", "Number", "urn", "School", "what", "What is the matter", "success",
				"What would show that it was met", "themes", "Themes",
				"halfDays", "Half-days", "state", "State", "createdAt", "Begun", "postedAt", "Posted", "endedAt", "Ended"),
			Words: []string{"what", "success"},
			Fate:  Removed, Spare: func(body map[string]any) bool { return body["state"] != "draft" },
		},
		{
			Collection: "disclosures", Title: "To whom you named your school", Parts: []Part{is("by", "")},
			Shown: show("needId", "Need", "kind", "To a", "to", "Which", "at", "When", "why", "Why"),
		},
		{
			Collection: "enquiries", Title: "Enquiries", Parts: []Part{
				is("accountId", "You were asked as a leader"), is("sentBy", "You sent it"),
				is("forSchool", "You acted for the school"), is("forHome", "You decided for the home school"),
			},
			Shown: slices.Concat(
				show("ref", "Number", "homeUrn", "Home school", "sentAt", "Sent", "replyBy", "Answer by", "state", "State",
					"endedAt", "Ended"),
				own("sentBy", "urn", "School", "message", "Your message"),
			),
			Words: []string{"message", "note"},
		},
		{
			Collection: "offers", Title: "Offers", Parts: []Part{
				is("accountId", "You offered your support"), is("answeredBy", "You answered it for the school"),
			},
			Shown: slices.Concat(
				show("needRef", "Need", "homeUrn", "Home school", "fromOn", "Earliest day", "offeredAt", "Offered", "state",
					"State", "endedAt", "Ended"),
				own("accountId", "message", "Your message"), own("answeredBy", "reason", "Your reason"),
			),
			Words: []string{"message", "reason"},
		},
		{
			Collection: "proposals", Title: "Proposals",
			Parts: []Part{is("createdBy", "You made it"), is("takenUpBy", "You said yes to it")},
			Shown: slices.Concat(
				show("number", "Number in the enquiry", "halfDays", "Half-days", "dayRate", "Price a day", "state", "State",
					"createdAt", "Made", "takenUpAt", "Your yes"),
				own("createdBy", "scope", "Scope", "objectives", "Objectives", "note", "Your note"),
			),
			Words: []string{"scope", "objectives", "note"},
		},
		{
			Collection: "releases", Title: "Releases",
			Parts: []Part{leads("leaderId", "You were to be released"), is("decidedBy", "You decided")},
			Shown: slices.Concat(
				show("homeUrn", "Home school", "state", "State", "askedAt", "Asked", "decidedAt", "Decided"),
				own("decidedBy", "note", "Your note"),
			),
			Words: []string{"note"},
		},
	}
}

func threadsTable() []Holding {
	return []Holding{
		{
			Collection: "agreements", Title: "Agreements",
			Parts: []Part{is("accountId", "You are the leader"), is("agreedBy", "You agreed for the school"),
				is("forSchool", "You acted for the school"), is("forHome", "You decided for the home school"),
				is("vatDecision.by", "You decided about VAT")},
			Shown: show("ref", "Number", "title", "Title", "buyerName", "School", "homeName", "Home school", "leaderName",
				"Leader", "agreedByName", "Agreed by",
				"scope", "Scope", "objectives", "Objectives", "halfDays", "Half-days", "dayRate", "Price a day", "total",
				"Price of all", "agreedAt", "Agreed", "state", "State", "endedAt", "Ended"),
			Words: []string{"scope", "objectives", "note"},
			Named: []Named{{"accountId", "leaderName"}, {"agreedBy", "agreedByName"}, {"vatDecision.by", "vatDecision.byName"}},
		},
		{
			Collection: "visits", Title: "Visits and sign-offs",
			Parts: []Part{is("accountId", "You are the leader"), is("recordedBy", "You recorded it"),
				is("signedOffBy", "You signed it off")},
			Shown: slices.Concat(
				show("date", "Date", "halfDays", "Half-days", "objective", "Objective", "state", "State", "recordedAt", "Recorded",
					"signedOffAt", "Signed off"),
				own("recordedBy", "record", "Your record"),
			),
			Words: []string{"record", "query", "note"},
		},
		{
			Collection: "visit_moves", Title: "Moves of visits", Parts: []Part{
				is("accountId", "You are the leader"), is("askedBy", "You asked for it"), is("other.by", "You said yes"),
				is("home.by", "You said yes for the home school"),
			},
			Shown: slices.Concat(show("state", "State", "askedAt", "Asked", "endedAt", "Ended"),
				own("askedBy", "note", "Your note")),
			Words: []string{"note"},
			Named: []Named{{"askedBy", "askedByName"}, {"other.by", "other.name"}, {"home.by", "home.name"}},
		},
		nothing("check_warnings", "The visits before which people were told that something is missing."),
	}
}
