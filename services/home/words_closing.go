package home

import (
	"lateral/pkg/date"
	"lateral/services/reconciliation/closing"
)

func signTheBooks(m closing.Month) string { return "Sign the books of " + m.Words() }

func signedAlready(p closing.Period) string {
	return p.First.ByName + " signed them on " + date.Words(p.First.At) + ". Your signature closes them."
}

// nobodySigned is about months that are over, the earliest of which is to be signed.
func nobodySigned(over []closing.Month) string {
	const why = "The month is over, and nobody has signed its books."
	switch rest := len(over) - 1; rest {
	case 0:
		return why
	case 1:
		return why + " " + over[1].Words() + " waits too."
	default:
		return why + " " + counted{"later month waits", "later months wait"}.of(rest) + " too."
	}
}

const lookAndSign = "Look and sign"
