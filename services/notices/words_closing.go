package notices

import (
	"lateral/pkg/text"
	"lateral/services/reconciliation/closing"
)

func periodSignedTelling(d closing.Data) telling {
	return telling{
		title: "The books of " + d.Month.Words() + " wait for your signature",
		text: d.First.Name + " has signed the books of " + d.BookName + " for " + d.Month.Words() + ". Look at the " +
			"figures. If you sign too, the month is closed, and nothing is entered in it any more.",
		action: "Look and sign",
	}
}

func signatureFellTelling(d closing.Data) telling {
	return telling{
		title: "Your signature under " + d.Month.Words() + " does not count any more",
		text: "Something in the books of " + d.BookName + " for " + d.Month.Words() + " changed after you signed, or a " +
			"later month was closed with it. Look at it again.",
		action: "See the month",
	}
}

func periodClosedTelling(d closing.Data) telling {
	return telling{
		title: "The books of " + d.Month.Words() + " are closed",
		text: d.First.Name + " and " + d.Second.Name + " signed the books of " + d.BookName + " for " + d.Month.Words() +
			". Nothing is entered in them any more.",
		action: "See the certificate",
	}
}

func periodReopenedTelling(d closing.Data) telling {
	return telling{
		title: "The books of " + d.Month.Words() + " were reopened",
		text: "You signed the books of " + d.BookName + " for " + d.Month.Words() + ". " + d.By + " reopened them, and " +
			"gave this reason: " + text.QuoteEnd(d.Reason) + " They take entries again, and have to be signed anew.",
		action: "See the certificate",
	}
}
