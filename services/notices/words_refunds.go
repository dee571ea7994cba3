package notices

import "lateral/services/billing"

func refundPage(d billing.RefundData) string { return "/refunds/" + d.RefundID }

func refundWantedToIssuer(d billing.RefundData) telling {
	return telling{
		title: "Refund " + d.Number + " of " + d.Amount.String() + " to " + d.PartyName + " waits for your decision",
		text: "Somebody who handles this money asks to send back " + d.Amount.String() + " that " + d.PartyName +
			" has on account. The reason: " + d.Reason +
			"\n\nPlease look at it, and approve or refuse it. Nothing is sent before.",
		path: refundPage(d), action: "See the refund",
	}
}

func refundAllowedToPayer(d billing.RefundData) telling {
	return telling{
		title: d.IssuerName + " will send back " + d.Amount.String(),
		text: d.IssuerName + " will send back " + d.Amount.String() + " that you have on account there: refund " + d.Number +
			". The reason: " + d.Reason + "\n\nYou need do nothing. We write again when it is sent.",
		path: refundPage(d), action: "See the refund",
	}
}

func refundSentToPayer(d billing.RefundData) telling {
	return telling{
		title: d.IssuerName + " has sent back " + d.Amount.String(),
		text: d.IssuerName + " sent " + d.Amount.String() + " to your bank account on " + d.PaidOn.Words() + ": refund " +
			d.Number + ".\n\nPlease look for it on your bank statement. It can take a day to arrive.",
		path: refundPage(d), action: "See the refund",
	}
}

func refundUnpaidToPayer(d billing.RefundData) telling {
	return telling{
		title: "Refund " + d.Number + " is not sent yet",
		text: d.IssuerName + " had recorded that refund " + d.Number + " of " + d.Amount.String() +
			" was sent, and has taken that back. The reason: " + d.Reason +
			"\n\nYou need do nothing. We write again when it is sent.",
		path: refundPage(d), action: "See the refund",
	}
}

func refundGivenUpToPayer(d billing.RefundData) telling {
	return telling{
		title: "Refund " + d.Number + " of " + d.Amount.String() + " is not sent after all",
		text: d.IssuerName + " does not send back " + d.Amount.String() + ": it stays on account there. The reason: " +
			d.Reason + "\n\nYou need do nothing.",
		path: refundPage(d), action: "See the refund",
	}
}
