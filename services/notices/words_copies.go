package notices

import "lateral/services/billing"

const seeTheInvoice = "See the invoice"

// copyOfInvoice goes to an address of the payer's, whose reader may have no account.
func copyOfInvoice(m billing.Moved, what string) telling {
	return telling{
		title: "Invoice " + m.Number + " from " + m.IssuerName + ": " + m.Total.String() + " due " + m.DueOn.Words(),
		text: m.IssuerName + " has sent " + m.BuyerName + " invoice " + m.Number + " over " + m.Total.String() + " for " +
			what + ".\n\nPlease pay by " + m.DueOn.Words() + " with the reference " + m.Number + "." + whyHere(m),
		action: "Lateral, through which it was sent", paper: paper{ofInvoice, m.InvoiceID},
	}
}

// copyOfCreditNote goes where the invoice went.
func copyOfCreditNote(m billing.Moved, what string) telling {
	left := "\n\nPlease do not pay it."
	if m.Part {
		left = "\n\nThe rest of the invoice stands."
	}
	sum := m.Credited().String()
	return telling{
		title: m.IssuerName + " has taken back " + sum + " of invoice " + m.Number + " to " + m.BuyerName,
		text: m.IssuerName + " has taken back " + sum + " of invoice " + m.Number + " over " + m.Total.String() + " for " +
			what + ", with credit note " + m.CreditNoteNumber + ". The reason: " + m.Reference + left + whyHere(m),
		action: "Lateral, through which it was sent", paper: paper{ofCreditNote, m.CreditNoteID},
	}
}

// whyHere says why the letter comes to this address.
func whyHere(m billing.Moved) string {
	return "\n\nYou get this letter because invoices to " + m.BuyerName + " are to be sent to this address."
}
