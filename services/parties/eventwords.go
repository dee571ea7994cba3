package parties

import "lateral/pkg/events"

// EventTable says what people read of the events of parties, and who: whoever's payee it is.
func EventTable() []events.Row {
	return []events.Row{
		payee(PayeeChangeAsked, " was asked for. It waits."),
		payee(PayeeChangeStopped, " was stopped."),
		payee(PayeeChanged, " holds now."),
		vat(VATDecided, "The VAT of what is sold was decided."),
		vat(InternalChargeConfirmed, "Another place was said to be one legal person with this one: no VAT between them."),
		vat(InternalChargeEnded, "Another place is no longer said to be one legal person with this one."),
		events.RowOf(NumberingChanged, "payee", func(d NumberingData) []events.Line {
			return []events.Line{{Place: d.Seller.ID(), Text: numberedSo(d.Prefix), Also: []string{"finance"}}}
		}),
		events.RowOf(RemindingChanged, "payee", func(d RemindingData) []events.Line {
			return []events.Line{{Place: d.Seller.ID(), Text: remindedSo(d.Steps), Also: []string{"finance"}}}
		}),
		events.RowOf(StatementsChanged, "payee", func(d StatementsData) []events.Line {
			return []events.Line{{Place: d.Seller.ID(), Text: statementsSo(d.Monthly), Also: []string{"finance"}}}
		}),
		events.RowOf(DraftingChanged, "payee", func(d DraftingData) []events.Line {
			return []events.Line{{Place: d.Seller.ID(), Text: draftedSo(d.Raising), Also: []string{"finance"}}}
		}),
		selfBilling(SelfBillingAskedFor, "Consent to self-billing was asked for."),
		selfBilling(SelfBillingAccepted, "Self-billing was agreed."),
		selfBilling(SelfBillingRefused, "Self-billing was declined."),
		selfBilling(SelfBillingTakenBack, "Consent to self-billing is no longer asked for."),
		selfBilling(SelfBillingStopped, "An agreement about self-billing was ended."),
		payer(PayerAdded, "A payer was added."),
		payer(PayerChanged, "The name or the address of a payer was changed."),
		payer(PayerEndedEvent, "A payer has ended."),
		events.RowOf(TermsChanged, "payee", func(d TermsData) []events.Line {
			return []events.Line{{Place: d.Of.ID(), Text: "How it is billed was changed.", Also: []string{"finance"}}}
		}),
	}
}

func payee(what events.Type, end string) events.Row {
	return events.RowOf(what, "payee", func(d PayeeData) []events.Line {
		of := "the partnership"
		if d.Ref().Kind() == OfSchool {
			of = "the school"
		}
		text := "A change of how " + of + " is paid" + end
		return []events.Line{{Place: d.Ref().ID(), Text: text, Also: []string{"finance"}}}
	})
}

func vat(what events.Type, text string) events.Row {
	return events.RowOf(what, "payee", func(d VATData) []events.Line {
		return []events.Line{{Place: d.Seller.ID(), Text: text, Also: []string{"finance"}}}
	})
}

func payer(what events.Type, text string) events.Row {
	return events.RowOf(what, "payee", func(d PayerData) []events.Line {
		return []events.Line{{Place: d.Seller.ID(), Text: text, Also: []string{"finance"}}}
	})
}

// selfBilling says the same to both sides.
func selfBilling(what events.Type, text string) events.Row {
	return events.RowOf(what, "payee", func(d SelfBillingData) []events.Line {
		also := []string{"finance"}
		return []events.Line{
			{Place: d.Customer.ID(), Text: text, Also: also, Other: d.Supplier.ID()},
			{Place: d.Supplier.ID(), Text: text, Also: also, Other: d.Customer.ID()},
		}
	})
}
