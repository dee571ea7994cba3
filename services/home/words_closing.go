package home

import (
	"lateral/pkg/date"
	"lateral/services/reconciliation/closing"
)

func signTheBooks(p closing.Period) string { return "Sign the books of " + p.Month.Words() }

func signedAlready(p closing.Period) string {
	return p.First.ByName + " signed them on " + date.Words(p.First.At) + ". Your signature closes them."
}

const lookAndSign = "Look and sign"
