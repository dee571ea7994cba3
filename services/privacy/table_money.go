package privacy

func moneyTable() []Holding {
	return []Holding{
		{
			Collection: "invoices", Title: "Invoices",
			Parts: []Part{
				is("issuedBy", "You issued it"), is("notices.by", "You told of a payment"), is("queries.by", "You asked about it"),
				is("queries.answeredBy", "You answered a question about it"), is("writeOffs.by", "You asked to write it off"),
				is("writeOffs.decidedBy", "You decided about a write-off"), is("writeOffs.endedBy", "You took a write-off back"),
			},
			Shown: show("number", "Number", "issuerName", "From", "buyerName", "To", "total", "Sum", "issuedAt", "Issued",
				"dueOn", "Due", "state", "State"),
		},
		{
			Collection: "invoice_drafts", Title: "Drafts of invoices that you kept", Parts: []Part{is("madeBy", "")},
			Shown: show("buyerName", "To", "agreementRef", "Agreements", "net", "Sum", "madeAt", "Kept", "number",
				"Issued as"),
			Named: []Named{{"madeBy", "madeByName"}},
		},
		{Collection: "self_bill_drafts", Why: "They are about schools, as self-bills are."},
		{Collection: "self_bills", Why: "They are about schools; the agreement names the person who gave the support."},
		{
			Collection: "credit_notes", Title: "Credit notes", Parts: []Part{is("issuedBy", "You issued it")},
			Shown: show("number", "Number", "reason", "Reason", "total", "Sum", "issuedAt", "Issued"),
			Words: []string{"reason"}, Named: []Named{{"issuedBy", "issuedByName"}},
		},
		{
			Collection: "payments", Title: "Payments that you recorded",
			Parts: []Part{is("recordedBy", "You recorded it"), is("undoneBy", "You took it back")},
			Shown: show("amount", "Amount", "receivedOn", "Received", "reference", "Reference", "recordedAt", "Recorded",
				"undoneAt", "Taken back", "undoneWhy", "Why"),
			Words: []string{"reference", "undoneWhy"},
		},
		{
			Collection: "paid_out", Title: "Payments to home schools and refunds that you recorded",
			Parts: []Part{is("recordedBy", "You recorded it"), is("undoneBy", "You took it back")},
			Shown: show("amount", "Amount", "paidOn", "Paid", "reference", "Reference", "recordedAt", "Recorded",
				"undoneAt", "Taken back", "undoneWhy", "Why"),
			Words: []string{"reference", "undoneWhy"},
		},
		{
			Collection: "refunds", Title: "Refunds that you asked for or decided about",
			Parts: []Part{is("by", "You asked for it"), is("decidedBy", "You decided about it"),
				is("endedBy", "You withdrew it")},
			Shown: show("number", "Number", "amount", "Amount", "partyName", "To", "reason", "Reason", "state", "State",
				"askedAt", "Asked", "decidedAt", "Decided", "endedAt", "Withdrawn", "why", "Why"),
			Words: []string{"reason", "why"},
			Named: []Named{{"by", "byName"}, {"decidedBy", "decidedByName"}, {"endedBy", "endedByName"}},
		},
		nothing("books", "Books of sellers."),
		nothing("book_entries", "Bookkeeping entries."),
		nothing("book_movements", "Movements of the accounts."),
		nothing("book_sums", "Sums of the accounts for each month."),
		nothing("ledger_entries", "Bookkeeping entries of earlier editions, kept as they were."),
		nothing("ledger_balances", "Balances of earlier editions, kept as they were."),
		nothing("duties", "The day from which second steps are a duty here."),
		nothing("invoice_sharings", "Which agreements share an invoice."),
		nothing("billing_askings",
			"For which agreements finance officers were asked for something, and which visits were drafted by themselves."),
		nothing("gateway_messages", "The messages of the card service that have been received."),
	}
}

func bankTable() []Holding {
	return []Holding{
		{
			Collection: "bank_accounts", Title: "Bank accounts of a seller that you opened",
			Parts: []Part{is("openedBy", "You opened it"), is("closedBy", "You closed it")},
			Shown: show("name", "Name", "openedAt", "Opened", "closedAt", "Closed"),
		},
		{
			Collection: "bank_statements", Title: "Bank statements that you imported",
			Parts: []Part{is("importedBy", "You imported it"), is("acceptedBy", "You took it as it is once more")},
			Shown: show("name", "File", "from", "From", "to", "To", "importedAt", "Imported"),
		},
		{
			Collection: "bank_lines", Title: "Lines of bank statements that you looked over", Parts: []Part{is("seenBy", "")},
			Shown: show("on", "Day", "amount", "Amount", "seenAt", "Looked over"),
		},
		{
			Collection: "bank_links", Title: "What you said that payments are for",
			Parts: []Part{is("by", "You said it"), is("undoneBy", "You took it back")},
			Shown: show("amount", "Amount", "kind", "What it is", "number", "Invoice", "at", "Said", "undoneAt", "Taken back",
				"why", "Why"),
			Words: []string{"why"}, Named: []Named{{"by", "byName"}},
		},
		{
			Collection: "remittance_advices", Title: "Remittance advices that you read",
			Parts: []Part{is("by", "You read it"), is("droppedBy", "You dropped it")},
			Shown: show("name", "Name", "sum", "Sum", "state", "State", "at", "Read"), Named: []Named{{"by", "byName"}},
		},
		{
			Collection: "bank_rules", Title: "Rules for lines of the bank that you made or removed",
			Parts: []Part{is("by", "You made it"), is("removedBy", "You removed it")},
			Shown: show("says", "What the bank writes", "partyName", "Whose it is", "means", "What it is", "at", "Made",
				"removedAt", "Removed", "why", "Why"),
			Words: []string{"why"}, Named: []Named{{"by", "byName"}},
		},
	}
}

func closingTable() []Holding {
	return []Holding{
		{
			Collection: "periods", Title: "Months of a seller’s books that you signed, and that wait for a second person",
			Parts: []Part{is("first.by", "")}, Shown: show("month", "Month", "first.at", "Signed"),
			Words: []string{"first.reasons.text"}, Named: []Named{{"first.by", "first.byName"}},
		},
		{
			Collection: "period_certificates", Title: "Months of a seller’s books that were closed",
			Parts: []Part{is("first.by", "You signed it first"), is("second.by", "You signed it as the second"),
				is("reopening.by", "You reopened it")},
			Shown: show("month", "Month", "bookName", "Seller", "at", "Closed", "reopening.why", "Why it was reopened"),
			Words: []string{"first.reasons.text", "second.reasons.text", "reopening.why"},
			Named: []Named{{"first.by", "first.byName"}, {"second.by", "second.byName"}, {"reopening.by", "reopening.byName"}},
		},
	}
}

func exportsTable() []Holding {
	return []Holding{
		{
			Collection: "statements_sent", Title: "Statements of account that you sent", Parts: []Part{is("sentBy", "")},
			Shown: show("from", "From", "to", "To", "sentAt", "Sent"),
			Named: []Named{{"sentBy", "byName"}},
		},
		{
			Collection: "exports", Title: "Exports of a seller's book that you made", Parts: []Part{is("by", "")},
			Shown: show("number", "Number", "formatName", "Format", "from", "From", "to", "To", "at", "Made"),
			Named: []Named{{"by", "byName"}},
		},
		{
			Collection: "export_layouts", Title: "Layouts of exports that you changed last", Parts: []Part{is("by", "")},
			Shown: show("name", "Name", "at", "Changed"), Named: []Named{{"by", "byName"}},
		},
		{
			Collection: "export_codes", Title: "Tables of codes that you changed last", Parts: []Part{is("by", "")},
			Shown: show("at", "Changed"), Named: []Named{{"by", "byName"}},
		},
		{Collection: "export_files", Why: "Files of exports: documents and entries between organisations."},
		nothing("export_marks", "Which entries an export has."),
		nothing("export_series", "How many exports a book has."),
	}
}

func placesTable() []Holding {
	return []Holding{
		{Collection: "schools",
			Why:  "The national register, which is public. It names heads; a later download may name you again.",
			Only: []string{"head"}, Parts: []Part{{Path: "id", By: School}}},
		{Collection: "partnerships", Why: "What a partnership says about itself."},
		{
			Collection: "payee_changes", Title: "Changes of who is paid",
			Parts: []Part{is("askedBy", "You asked for it"), is("endedBy", "You ended it")},
			Shown: show("partnershipId", "Partnership", "urn", "School", "state", "State", "askedAt", "Asked", "effectiveAt",
				"To hold from, if nobody stops it", "endedAt", "Ended"),
		},
		{
			Collection: "partnership_members", Title: "Schools that you brought into a partnership", Parts: []Part{is("by", "")},
			Shown: show("partnershipId", "Partnership", "urn", "School", "since", "Since"),
		},
		{
			Collection: "join_requests", Title: "Requests to join",
			Parts: []Part{is("askedBy", "You asked"), is("endedBy", "You ended it")},
			Shown: show("partnershipId", "Partnership", "urn", "School", "state", "State", "askedAt", "Asked", "endedAt",
				"Ended"),
		},
		{
			Collection: "pages", Title: "Public pages that you wrote", Parts: []Part{is("changedBy", "")},
			Shown: show("id", "Page", "changedAt", "Written"),
		},
	}
}

func mechanisms() []Holding {
	return []Holding{
		{
			Collection: "erasures", Title: "Your requests to be erased", Find: []string{"by_account"},
			Parts: []Part{is("accountId", "")},
			Shown: show("state", "State", "askedAt", "Asked", "dueOn", "To be answered by", "endedAt", "Ended", "reason",
				"Our reason"),
			Fate: Untouched, // it holds the name only while it is carried out
		},
		{
			Collection: "notices", Title: "What we told you", Find: []string{"by_account"}, Parts: []Part{is("accountId", "")},
			Fate:  Removed,
			Shown: show("at", "When", "title", "Title", "text", "Text", "readAt", "Read"),
		},
		{
			Collection: "outbox_messages", Title: "Letters to you that are kept here", Parts: []Part{mailed("to", "")},
			Fate:  Removed,
			Shown: show("at", "When", "subject", "Subject", "text", "Text"),
		},
		{
			Collection: "events", Title: "What you did, and what was done to your account",
			Find:  []string{"by_actor", "by_subject"},
			Parts: []Part{is("subject", ""), is("actor", "You did it")}, Blank: []string{"data.name"},
			Shown: show("at", "When", "type", "What", "from", "Where you had a role then"),
		},
		{
			Collection: "event_places", Parts: []Part{is("actor", "You did it")},
			Why: "Under which school or partnership something that you did is listed. What you did is in this file.",
		},
		{
			Collection: "security_events", Title: "Failed sign-ins, refusals and changes of power", Fate: Removed,
			Parts: []Part{is("accountId", ""), is("by", "You did it")},
			Shown: show("lastAt", "Last", "firstAt", "First", "count", "How often", "kind", "Kind", "what", "What", "role",
				"Role", "address", "Network address", "agent", "Browser"),
		},
		{
			Collection: "event_origins", Title: "From where you did something, in the last twelve months", Fate: Removed,
			Find: []string{"by_account"}, Parts: []Part{is("accountId", "")},
			Shown: show("at", "When", "address", "Network address", "agent", "Browser"),
		},
		{
			Collection: "jobs", Why: "Work in hand, which is forgotten a month after it is done.", Fate: Removed,
			Parts: []Part{is("payload.accountId", ""), mailed("payload.email", "")},
			Spare: func(body map[string]any) bool { return body["state"] == "ready" || body["state"] == "leased" },
		},
		{Collection: "idempotency_keys", Why: "A note for 30 days that a command was sent, without its content."},
		nothing("paces",
			"How often something was done, without a name or an address that could be read; forgotten within a day or two."),
		nothing("counters", "The next number of each kind."),
	}
}
