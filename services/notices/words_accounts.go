package notices

import (
	"strings"

	"lateral/services/reconciliation/accounts"
)

// owedWords say what is owed by a statement of account.
func owedWords(t accounts.Told) string {
	switch {
	case t.Owed.IsZero():
		return "Nothing is owed. You need do nothing."
	case t.Overdue.IsZero():
		return t.Owed.String() + " is owed, and nothing of it is overdue. Please pay each invoice by its day."
	case t.Overdue == t.Owed:
		return t.Owed.String() + " is owed, and all of it is overdue. Please pay it, or say if you have."
	}
	return t.Owed.String() + " is owed, of which " + t.Overdue.String() + " is overdue. " +
		"Please pay that, or say if you have."
}

func statementTitle(t accounts.Told) string {
	return "Statement of account from " + t.SellerName + " to " + t.To.Words()
}

func statementText(t accounts.Told) string {
	return t.SellerName + " has sent " + t.PayerName + " the statement of its account for " + t.From.Words() + " to " +
		t.To.Words() + ".\n\n" + owedWords(t)
}

func statementToPayer(t accounts.Told) telling {
	return telling{
		title: statementTitle(t), text: statementText(t), paper: paper{ofStatement, t.SentID},
		path: "/accounts/" + strings.Replace(string(t.Seller), ":", "/", 1) + "/" +
			strings.Replace(string(t.Payer), ":", "/", 1),
		action: "See the account",
	}
}

// copyOfStatement goes to an address of the payer's, whose reader may have no account.
func copyOfStatement(t accounts.Told) telling {
	return telling{
		title: statementTitle(t), action: "Lateral, through which it was sent", paper: paper{ofStatement, t.SentID},
		text: statementText(t) + "\n\nYou get this letter because invoices to " + t.PayerName + " are to be sent to " +
			"this address.",
	}
}
