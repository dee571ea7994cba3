package notices

import (
	"lateral/pkg/text"
	"lateral/services/billing"
)

func queryToIssuer(m billing.Moved) telling {
	return telling{
		title: m.BuyerName + " asks about invoice " + m.Number, path: "/invoices/" + m.InvoiceID, action: "Answer",
		text: m.BuyerName + " asks about invoice " + m.Number + " over " + m.Total.String() + ": " +
			text.QuoteEnd(m.Reference) +
			"\n\nIt gets no reminder until you answer.",
	}
}

func answerToPayer(m billing.Moved) telling {
	return telling{
		title: m.IssuerName + " has answered your question about invoice " + m.Number, path: "/invoices/" + m.InvoiceID,
		text: m.IssuerName + " has answered your question about invoice " + m.Number + ": " + text.QuoteEnd(m.Reference) +
			"\n\nIs something still unclear? Ask again there.",
		action: "See the invoice", by: m.DueOn,
	}
}

func reminderToPayer(m billing.Moved, what string) telling {
	return telling{
		title: "Reminder: " + m.Amount.String() + " is owed on invoice " + m.Number + " from " + m.IssuerName,
		path:  "/invoices/" + m.InvoiceID, action: "See the invoice and how to pay", paper: paper{ofInvoice, m.InvoiceID},
		text: reminderText(m, what) + "\n\nIs something wrong with it, or have you paid? " +
			"Say so there, and you get no more reminders for now.",
	}
}

func copyOfReminder(m billing.Moved, what string) telling {
	return telling{
		title: "Reminder: " + m.Amount.String() + " is owed on invoice " + m.Number + " from " + m.IssuerName,
		text:  reminderText(m, what) + whyHere(m), paper: paper{ofInvoice, m.InvoiceID},
		action: "Lateral, through which it was sent",
	}
}

func reminderText(m billing.Moved, what string) string {
	return "Invoice " + m.Number + " from " + m.IssuerName + " over " + m.Total.String() + " for " + what +
		": the day to pay it by is " + m.DueOn.Words() + ". " + m.Amount.String() +
		" is still owed.\n\nPlease pay it with the reference " + m.Number + "."
}

func writeOffToIssuer(m billing.Moved) telling {
	return telling{
		title: "Somebody asks to write off " + m.Amount.String() + " of invoice " + m.Number,
		path:  "/invoices/" + m.InvoiceID, action: "Decide",
		text: "Somebody of " + m.IssuerName + " asks to write off " + m.Amount.String() + ", which " + m.BuyerName +
			" owes on invoice " + m.Number + ". The reason: " + text.QuoteEnd(m.Reference) + "\n\nAnother person decides.",
	}
}
