package home

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/billing"
)

func asksAbout(i billing.Invoice) string { return i.PayerName + " asks about " + i.Number }

func whatItAsks(q billing.Query) string {
	return q.ByName + " asked on " + date.Words(q.At) + ": " + text.QuoteEnd(q.Words)
}

const answerIt = "Answer"

func decideAboutWriteOff(i billing.Invoice, rest money.Amount) string {
	return "Decide whether " + rest.String() + " of " + i.Number + " is written off"
}

func whoWantsItWrittenOff(w billing.WriteOff) string {
	return w.ByName + " asked on " + date.Words(w.At) + ": " + text.QuoteEnd(w.Reason)
}
