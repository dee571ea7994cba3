package billing

import (
	"slices"

	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/people"
)

// EventTable says what people read of the events of billing, and who. The issuer and the
// school that pays read of the invoice, the home school of its self-bill, and neither
// school of the other's document. The threads that led to an agreement show these lines.
func EventTable() []events.Row {
	return append(slices.Concat(dealingRows(), draftRows(), refundRows()),
		movedRow(InvoiceIssued, func(m Moved) []events.Line {
			return m.lines("Invoice "+m.Number+" of "+m.Total.String()+" to "+m.BuyerName+" was issued.",
				m.selfBillWords()+" was made: it says what the home school is owed.")
		}),
		movedRow(SelfBillIssued, func(m Moved) []events.Line {
			return m.ofSelfBill(m.selfBillWords() + " of " + m.SelfBillTotal.String() + " was issued.")
		}),
		movedRow(SelfBillHeld, func(m Moved) []events.Line {
			return m.ofSelfBill("A self-bill over " + m.Amount.String() + " waits: " + WhyHeld(m.Holds) + ".")
		}),
		movedRow(SelfBillPaid, func(m Moved) []events.Line { return m.ofSelfBill(m.paidOutWords()) }),
		movedRow(SelfBillPaymentUndone, func(m Moved) []events.Line {
			return m.ofSelfBill("The payment of " + m.Amount.Unsigned().String() + " for self-bill " + m.SelfBillNumber +
				" was taken back.")
		}),
		movedRow(SelfBillCredited, func(m Moved) []events.Line { return m.ofSelfBill(m.selfBillCreditedWords()) }),
		movedRow(InvoiceCredited, func(m Moved) []events.Line {
			return m.lines(m.creditedWords(), m.selfBillCreditedWords())
		}),
		movedRow(PaymentReceived, func(m Moved) []events.Line {
			return m.lines(m.Amount.String()+" came for invoice "+m.Number+".", "")
		}),
		movedRow(InvoicePaid, func(m Moved) []events.Line {
			return m.lines(m.Amount.String()+" came for invoice "+m.Number+", which is paid now.", "")
		}),
		movedRow(PaymentTakenBack, func(m Moved) []events.Line {
			return m.lines("The payment of "+m.Amount.String()+" for invoice "+m.Number+" was taken back.",
				"")
		}),
		movedRow(PaymentNoticed, func(m Moved) []events.Line {
			return m.lines(m.BuyerName+" said that it paid invoice "+m.Number+".", "")
		}),
		movedRow(InvoiceOverpaid, func(m Moved) []events.Line {
			return []events.Line{m.toIssuer(m.Amount.String() + " more than is owed came for invoice " + m.Number + ".")}
		}),
		movedRow(MovedAtGateway, func(m Moved) []events.Line {
			text := "The card service moved " + m.Amount.String() + " of invoice " + m.Number + " by itself."
			return []events.Line{m.toIssuer(text)}
		}),
		events.RowOf(GatewayTold, "invoice", func(GatewayMessage) []events.Line {
			return []events.Line{{Place: events.Service, Text: "The card service said that something changed there."}}
		}),
		events.RowOf(VATDecided, "invoice", decidedLines),
		events.RowOf(DetailsMissing, "invoice", lackingLines),
	)
}

// dealingRows are of what comes between an invoice and its payment.
func dealingRows() []events.Row {
	return []events.Row{
		movedRow(InvoiceQueried, func(m Moved) []events.Line {
			return m.lines(m.BuyerName+" asked about invoice "+m.Number+".", "")
		}),
		movedRow(QueryAnswered, func(m Moved) []events.Line {
			return m.lines(m.IssuerName+" answered the question about invoice "+m.Number+".", "")
		}),
		movedRow(InvoiceReminded, func(m Moved) []events.Line {
			return m.lines(m.BuyerName+" was reminded of invoice "+m.Number+": "+m.Amount.String()+" is owed.", "")
		}),
		movedRow(WriteOffWanted, func(m Moved) []events.Line {
			return []events.Line{m.toIssuer("Somebody asked to write off " + m.Amount.String() + " of invoice " + m.Number +
				".")}
		}),
		movedRow(WriteOffDenied, func(m Moved) []events.Line {
			return []events.Line{m.toIssuer("Invoice " + m.Number + " stays owed: it is not written off.")}
		}),
		movedRow(InvoiceWrittenOff, func(m Moved) []events.Line {
			return m.lines(m.Amount.String()+" of invoice "+m.Number+" was written off.", "")
		}),
		movedRow(WriteOffTakenBack, func(m Moved) []events.Line {
			return m.lines("Invoice "+m.Number+" is owed again: its write-off was taken back.", "")
		}),
	}
}

func movedRow(what events.Type, lines func(Moved) []events.Line) events.Row {
	return events.RowOf(what, "invoice", lines)
}

// toIssuer is a line for who issued the invoice.
func (m Moved) toIssuer(text string) events.Line {
	return events.Line{
		Place: m.IssuedBy().ID, Also: officers(), Text: text, Ref: m.Number, Page: "invoice", ID: m.InvoiceID,
	}
}

// lines tell the issuer and the buyer of the invoice, and the home school of its
// self-bill; own is "" if the event does not concern that.
func (m Moved) lines(text, own string) []events.Line {
	issuer := m.toIssuer(text)
	buyer := issuer
	buyer.Place, buyer.Also = m.PaidBy().ID, []string{string(people.Senior), string(people.Finance)}
	all := []events.Line{issuer}
	if buyer.Place != "" {
		all = append(all, buyer)
	}
	if own == "" || m.SelfBillID == "" && m.Payer != "" {
		return all
	}
	return append(all, events.Line{
		Place: string(m.HomeURN), Also: officers(), Text: own, Ref: m.SelfBillNumber, Page: "self-bill", ID: m.SelfBillID,
	})
}

// ofSelfBill are lines for who draws up a self-bill, and for the home school.
func (m Moved) ofSelfBill(text string) []events.Line {
	home := events.Line{Place: string(m.HomeURN), Also: officers(), Text: text}
	if m.SelfBillID != "" {
		home.Ref, home.Page, home.ID = m.SelfBillNumber, "self-bill", m.SelfBillID
	}
	issuer := home
	issuer.Place = m.IssuedBy().ID
	return []events.Line{issuer, home}
}

// Credited is what a credit note took back, without its sign.
func (m Moved) Credited() money.Amount { return m.Amount.Unsigned() }

// creditedWords say what a credit note took back.
func (m Moved) creditedWords() string {
	if m.Part {
		return m.Credited().String() + " of invoice " + m.Number + " was taken back by credit note " +
			m.CreditNoteNumber + "."
	}
	return "Invoice " + m.Number + " was taken back by credit note " + m.CreditNoteNumber + "."
}

func (m Moved) selfBillCreditedWords() string {
	if !m.Part {
		return m.selfBillWords() + " was taken back."
	}
	if m.SelfBillCredited.IsZero() {
		return ""
	}
	return m.SelfBillCredited.String() + " of self-bill " + m.SelfBillNumber + " was taken back."
}

// paidOutWords say what was paid for a self-bill, or paid back.
func (m Moved) paidOutWords() string {
	switch {
	case m.Amount.IsNegative():
		return m.Amount.Unsigned().String() + " was paid back for self-bill " + m.SelfBillNumber + "."
	case m.Owed.Pence > 0:
		return m.Amount.String() + " was paid for self-bill " + m.SelfBillNumber + ". " + m.Owed.String() + " is left."
	}
	return m.Amount.String() + " was paid for self-bill " + m.SelfBillNumber + ", which is paid now."
}

// selfBillWords name the self-bill. Older events do not know its number.
func (m Moved) selfBillWords() string {
	if m.SelfBillNumber == "" {
		return "A self-bill"
	}
	return "Self-bill " + m.SelfBillNumber
}

func decidedLines(d Decided) []events.Line {
	text := "What is sold was chosen, for its VAT: " + d.Supply.Words() + "."
	if d.Rates != nil {
		text = "The VAT was decided: " + percent(d.Rates.Support) + " on the support, " +
			percent(d.Rates.Brokerage) + " on the brokerage."
	}
	return []events.Line{
		{Place: issuedBy(d.Issuer).ID, Also: officers(), Text: text},
		{Place: string(d.BuyerURN), Also: officers(), Text: text},
	}
}

func lackingLines(l Lacking) []events.Line {
	text := "An invoice would still lack " + l.Missing.words() + ", so people were asked for it."
	line := events.Line{Also: officers(), Text: text, Ref: l.AgreementRef, Page: "enquiry", ID: l.EnquiryID}
	issuer, buyer := line, line
	issuer.Place, buyer.Place = l.IssuedBy().ID, string(l.BuyerURN)
	return []events.Line{issuer, buyer}
}

// words name what is missing.
func (m Missing) words() string {
	switch {
	case m.VAT && m.Order:
		return "a decision about VAT and the school’s order number"
	case m.VAT:
		return "a decision about VAT"
	}
	return "the school’s order number"
}
