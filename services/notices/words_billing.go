package notices

import (
	"lateral/pkg/date"
	"lateral/services/billing"
)

func invoiceIssuedToBuyer(m billing.Moved, what string) telling {
	return telling{
		title: "Invoice " + m.Number + " from " + m.IssuerName + ": " + m.Total.String() + " due " + m.DueOn.Words(),
		text: m.IssuerName + " has sent your school invoice " + m.Number + " over " + m.Total.String() + " for " + what +
			".\n\nPlease pay by " + m.DueOn.Words() + " with the reference " + m.Number + ".",
		path: "/invoices/" + m.InvoiceID, action: "See the invoice and how to pay", by: m.DueOn,
		paper: paper{ofInvoice, m.InvoiceID},
	}
}

func selfBillToHome(m billing.Moved, what string) telling {
	says, bill := " has drawn up a self-bill for your school: ", "a self-bill" // earlier programs did not say the sum
	if !m.SelfBillTotal.IsZero() {
		sum := m.SelfBillTotal.String()
		says, bill = " owes your school "+sum+" for support: ", "self-bill "+m.SelfBillNumber+" of "+sum
	}
	return telling{
		title: m.IssuerName + says + what, path: selfBill(m), action: "See the self-bill",
		paper: paper{ofSelfBill, m.SelfBillID},
		text: m.IssuerName + " has drawn up " + bill + " for the cover of your colleague: " + what +
			".\n\nYou need not send an invoice.",
	}
}

func draftToIssuer(d billing.Drafted) telling {
	return telling{
		title: "An invoice to " + d.BuyerName + " is drafted (" + d.AgreementRef + ")",
		text: "By what was chosen for " + d.AgreementRef + ", an invoice to " + d.BuyerName + " has fallen due. It is a " +
			"draft: it has no number, and nobody else has seen it.\n\nPlease read it, and issue it or drop it.",
		path: "/invoices/drafts/" + d.DraftID, action: "Read the draft",
	}
}

func creditDueToIssuer(d billing.ToTakeBack) telling {
	return telling{
		title: d.Net.String() + " of invoice " + d.Number + " is to be credited (" + d.AgreementRef + ")",
		text: d.AgreementRef + " with " + d.BuyerName + " is over. " + d.Words() + " The credit note is proposed on the " +
			"invoice: nothing is credited by itself.\n\nPlease read it, and issue the credit note. What the leader’s " +
			"school is owed for the rest is then drawn up.",
		path: "/invoices/" + d.InvoiceID, action: "Read the invoice",
	}
}

// heldToHome asks the home school for what its self-bill waits for.
func heldToHome(m billing.Moved, what string) telling {
	asks := "\n\nTo be paid, please see to this:"
	for _, h := range m.Holds {
		switch h {
		case billing.NoConsent:
			asks += "\n- Agree that " + m.IssuerName + " draws up your school’s invoices (self-billing)."
		case billing.NoVAT:
			asks += "\n- Say which VAT your school charges for the release of its staff, or none."
		case billing.NotDelivered: // not for the school to see to
		case billing.MixedVAT:
			asks += "\n- Decide the VAT of travel and of the release of staff so that both may stand on one document: " +
				"either both outside the scope of VAT, or neither."
		}
	}
	return telling{
		title: "What " + m.IssuerName + " owes your school waits for you", path: "/self-bills", action: "See what waits",
		text: m.IssuerName + " owes your school " + m.Amount.String() + " before VAT for the cover of your colleague: " +
			what + ". It may not draw up the self-bill yet." + asks + "\n\nThe self-bill is then issued by itself.",
	}
}

func heldToIssuer(m billing.Moved, what string) telling {
	return telling{
		title: "A self-bill over " + m.Amount.String() + " waits", path: "/self-bills", action: "See what waits",
		text: "The self-bill for " + what + ", which goes with invoice " + m.Number + ", waits: " + billing.WhyHeld(m.Holds) +
			". The leader’s school was told.",
	}
}

func invoiceCreditedToBuyer(m billing.Moved, what string) telling {
	if m.Part {
		sum := m.Credited().String()
		return telling{
			title: m.IssuerName + " has taken back " + sum + " of invoice " + m.Number,
			path:  "/credit-notes/" + m.CreditNoteID, action: "See the credit note",
			paper: paper{ofCreditNote, m.CreditNoteID},
			text: m.IssuerName + " has taken back " + sum + " of invoice " + m.Number + " over " + m.Total.String() + " for " +
				what + ", with credit note " + m.CreditNoteNumber + ". The reason: " + m.Reference +
				"\n\nThe rest of the invoice stands." + paidAlready(m),
		}
	}
	next := "Please do not pay it."
	if paid := paidAlready(m); paid != "" {
		next = "Nothing more is to be paid on it." + paid
	}
	return telling{
		title: "Invoice " + m.Number + " from " + m.IssuerName + " was taken back: you owe nothing on it",
		path:  "/credit-notes/" + m.CreditNoteID, paper: paper{ofCreditNote, m.CreditNoteID},
		text: m.IssuerName + " has taken back invoice " + m.Number + " over " + m.Total.String() + " for " + what +
			", with credit note " + m.CreditNoteNumber +
			". The reason: " + m.Reference + "\n\n" + next,
		action: "See the credit note", by: m.DueOn, // it is not to be paid
	}
}

// paidAlready says what becomes of money that was paid and is not owed any more; "" where there is none.
func paidAlready(m billing.Moved) string {
	if m.OnAccount.IsZero() {
		return ""
	}
	return " " + m.OnAccount.String() + " of it was paid already. It is yours: " + m.IssuerName +
		" keeps it on account until it pays another invoice or is sent back."
}

func selfBillCreditedToHome(m billing.Moved, what string) telling {
	if m.Part {
		sum := m.SelfBillCredited.String()
		return telling{
			title: m.IssuerName + " has taken back " + sum + " of self-bill " + m.SelfBillNumber, path: selfBill(m),
			paper: paper{ofCreditNote, m.SelfBillNoteID},
			text: m.IssuerName + " has taken back " + sum + " of self-bill " + m.SelfBillNumber + " for " + what +
				", together with a part of its invoice. The reason: " + m.Reference +
				"\n\nYou need do nothing. The rest of the self-bill stands.",
			action: "See the self-bill",
		}
	}
	return telling{
		title: "Self-bill " + m.SelfBillNumber + " from " + m.IssuerName + " was taken back", path: selfBill(m),
		paper: paper{ofCreditNote, m.SelfBillNoteID},
		text: m.IssuerName + " has taken back self-bill " + m.SelfBillNumber + " for " + what +
			", and owes your school nothing on it. The reason: " +
			m.Reference + "\n\nYou need do nothing. A new one comes if the support is invoiced again.",
		action: "See the self-bill",
	}
}

func invoicePaidTitle(m billing.Moved) string {
	return "Invoice " + m.Number + " is paid: " + m.IssuerName + " has received " + m.Amount.String()
}

func invoicePaidWords(m billing.Moved) string {
	return m.IssuerName + " has received " + m.Amount.String() + " for invoice " + m.Number +
		". Nothing more is owed on it.\n\nYou need do nothing now."
}

func paymentReceivedTitle(m billing.Moved) string {
	return "Part of invoice " + m.Number + " is paid: " + m.IssuerName + " has received " + m.Amount.String()
}

func paymentReceivedWords(m billing.Moved) string {
	left := ".\n\nPlease pay what is left by "
	if !m.Owed.IsZero() { // earlier programs did not say it
		left = ". " + m.Owed.String() + " is still owed.\n\nPlease pay it by "
	}
	return m.IssuerName + " has received " + m.Amount.String() + " for invoice " + m.Number + " over " + m.Total.String() +
		left + m.DueOn.Words() + " with the reference " + m.Number + "."
}

func paymentTakenBackTitle(m billing.Moved) string {
	return m.Owed.String() + " is owed on invoice " + m.Number + " again: a payment was taken back"
}

func paymentTakenBackWords(m billing.Moved) string {
	why := ""
	if m.Reference != "" {
		why = " The reason: " + m.Reference
	}
	return m.IssuerName + " had recorded " + m.Amount.String() + " as received for invoice " + m.Number +
		". It has taken that back." + why + "\n\n" + m.Owed.String() + " is owed now, to be paid by " +
		m.DueOn.Words() + ". If you have paid it, please tell " + m.IssuerName + " when, and with which reference."
}

func invoiceLetter(title, text string, m billing.Moved) telling {
	return telling{
		title: title, text: text, path: "/invoices/" + m.InvoiceID, action: "See the invoice", by: m.DueOn,
	}
}

func paymentNoticedToIssuer(m billing.Moved) telling {
	return telling{
		title: m.BuyerName + " says that it has paid invoice " + m.Number, path: "/invoices/" + m.InvoiceID,
		text: m.BuyerName + " says that it has paid invoice " + m.Number + " over " + m.Total.String() +
			".\n\nPlease look for the reference " +
			m.Reference + " on the statement, and record the transfer.",
		action: "Record the transfer",
	}
}

func overpaidToIssuer(m billing.Moved) telling {
	return telling{
		title: m.BuyerName + " has paid " + m.Amount.String() + " too much on invoice " + m.Number,
		path:  "/invoices/" + m.InvoiceID,
		text: m.Amount.String() + " came from " + m.BuyerName + " by card (" + m.Reference +
			") but was not owed.\n\nPlease return it.",
		action: "See the invoice",
	}
}

// occasion says why people are asked now.
func occasion(l billing.Lacking) string {
	if l.SignedOff {
		return l.BuyerName + " has signed off the visit of " + l.LeaderName + " on " + l.VisitOn.Words() +
			", so it can be invoiced now."
	}
	return l.LeaderName + " visits " + l.BuyerName + " for the first time on " + l.VisitOn.Words() + "."
}

func issuerTitle(m billing.Missing) string {
	switch {
	case m.VAT && m.Order:
		return "the VAT and an order number"
	case m.VAT:
		return "the VAT"
	}
	return "an order number"
}

func issuerText(m billing.Missing) string {
	const vat, order = "Nobody has decided about VAT yet. Please decide: nothing can be invoiced before.",
		"The school has given no order number yet. We have asked it too."
	switch {
	case m.VAT && m.Order:
		return "\n\n" + vat + " " + order
	case m.VAT:
		return "\n\n" + vat
	}
	return "\n\n" + order
}

func detailsMissingToIssuer(l billing.Lacking) telling {
	return telling{
		title: "Needed to invoice " + l.BuyerName + ": " + issuerTitle(l.Missing) + " (" + l.AgreementRef + ")",
		text:  occasion(l) + issuerText(l.Missing), path: "/invoices/new", action: "Prepare the invoice",
	}
}

func orderMissingToPayer(l billing.Lacking) telling {
	return telling{
		title: "Please add the order number for the support by " + l.LeaderName + " (" + l.AgreementRef + ")",
		text: occasion(l) +
			"\n\nThe invoice quotes the number of your purchase order. Please add it, so that the first invoice has it.",
		path: "/enquiries/" + l.EnquiryID, action: "Add the order number", days: []date.Day{l.VisitOn},
	}
}

func movedAtGatewayToIssuer(what string, m billing.Moved) telling {
	return telling{
		title: "At Stripe, " + what + ": invoice " + m.Number, path: "/invoices/" + m.InvoiceID, action: "See the invoice",
		text: "At Stripe, " + what + " for invoice " + m.Number + " (" + m.Reference + ", " + m.Status +
			"). Lateral did not do this, and its books do " +
			"not show it.\n\nPlease look at it there, and correct your accounts.",
	}
}

// selfBill is the path of the invoice's self-bill, or of the list of all
// self-bills.
func selfBill(m billing.Moved) string {
	if m.SelfBillID == "" {
		return "/self-bills"
	}
	return "/self-bills/" + m.SelfBillID
}

// movement says what Stripe moved by itself.
func movement(m billing.Moved) string {
	switch m.Movement {
	case billing.Refunded:
		return m.Amount.String() + " was given back to " + m.BuyerName
	case billing.Disputed:
		return m.BuyerName + "'s bank disputes " + m.Amount.String()
	case billing.CreditThere:
		return "a credit note over " + m.Amount.String() + " was made"
	case billing.FromBalance:
		return "a credit of " + m.BuyerName + " paid " + m.Amount.String()
	}
	return ""
}
