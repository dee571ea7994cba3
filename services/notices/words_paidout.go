package notices

import "lateral/services/billing"

func selfBillPaidToHome(m billing.Moved) telling {
	sum := m.Amount.Unsigned().String()
	if m.Amount.IsNegative() {
		return telling{
			title: m.IssuerName + " has received the " + sum + " that your school paid back", path: selfBill(m),
			text: m.IssuerName + " has received " + sum + " of your school on " + m.PaidOn.Words() + " for self-bill " +
				m.SelfBillNumber + ", which was credited after it was paid.\n\nYou need do nothing now.",
			action: "See the self-bill",
		}
	}
	left := " Nothing more is owed on it."
	if m.Owed.Pence > 0 {
		left = " " + m.Owed.String() + " of it is still owed to your school."
	}
	return telling{
		title: m.IssuerName + " has paid your school " + sum + " for self-bill " + m.SelfBillNumber, path: selfBill(m),
		text: m.IssuerName + " paid " + sum + " to your school’s bank account on " + m.PaidOn.Words() + ", for self-bill " +
			m.SelfBillNumber + " of " + m.SelfBillTotal.String() + "." + left +
			"\n\nPlease look for it on your bank statement. It can take a day to arrive.",
		action: "See the self-bill",
	}
}

func selfBillPaymentUndoneToHome(m billing.Moved) telling {
	return telling{
		title: "The payment of self-bill " + m.SelfBillNumber + " was taken back", path: selfBill(m),
		text: m.IssuerName + " had recorded a payment of " + m.Amount.Unsigned().String() + " on " + m.PaidOn.Words() +
			" for self-bill " + m.SelfBillNumber + ". It has taken that back. The reason: " + m.Reference +
			"\n\nYou need do nothing. What is owed now, the self-bill says.",
		action: "See the self-bill",
	}
}
