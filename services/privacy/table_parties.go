package privacy

func partyTable() []Holding {
	return []Holding{
		{
			Collection: "parties", Why: "How a school or a partnership is paid.",
		},
		{
			Collection: "suppliers", Title: "VAT numbers that you gave", Parts: []Part{is("changedBy", "")},
			Shown: show("id", "School", "vatNumber", "VAT number", "changedAt", "Told"),
		},
		{
			Collection: "vat_decisions", Title: "What you decided about VAT", Parts: []Part{is("decidedBy", "You decided it")},
			Shown: show("seller", "Seller", "supply", "What is sold", "reason", "Reason", "ground", "Ground", "from", "From",
				"until", "Until", "decidedAt", "Decided"),
			Words: []string{"ground"},
		},
		{
			Collection: "internal_charges", Title: "Parties that you said to be one legal person",
			Parts: []Part{is("confirmedBy", "You said it"), is("endedBy", "You ended it")},
			Shown: show("seller", "Seller", "payer", "Payer", "confirmedAt", "Said", "endedAt", "Ended"),
		},
		{
			Collection: "outside_payers", Title: "Payers that you added, or whose bills come to you",
			Parts: []Part{is("addedBy", "You added it"), is("endedBy", "You ended it"),
				mailed("email", "Its bills come to you")},
			Shown: show("name", "Payer", "state", "State", "addedAt", "Added", "endedAt", "Ended"),
		},
		{
			Collection: "payer_terms", Title: "How payers are billed",
			Parts: []Part{is("changedBy", "You wrote it"), mailed("sendTo", "Bills come to you")},
			Shown: show("id", "Payer", "changedAt", "Written"),
		},
		{
			Collection: "self_billing", Title: "Agreements about self-billing",
			Parts: []Part{is("askedBy", "You asked for it"), is("answeredBy", "You answered it"), is("endedBy", "You ended it")},
			Shown: show("customer", "Customer", "supplier", "Supplier", "state", "State", "askedAt", "Asked", "answeredAt",
				"Answered", "endedOn", "Ended"),
		},
		nothing("paying_for", "Which payers are willing to pay for which schools."),
	}
}
