package reconciliation

import (
	"strconv"

	"lateral/pkg/events"
	"lateral/services/people"
)

// EventTable says what people read of the events of reconciliation: those who handle the money of
// the book, and nobody else.
func EventTable() []events.Row {
	return []events.Row{
		row(AccountOpened, func(d Data) string { return "The bank account " + d.account() + " was opened here." }),
		row(AccountClosed, func(d Data) string { return "The bank account " + d.account() + " was closed here." }),
		row(StatementImported, func(d Data) string {
			return "A statement of " + d.account() + " was imported, with " + counted(d.Lines) + "."
		}),
		row(LineLinked, func(d Data) string { return d.Amount.String() + " of " + d.account() + " is " + d.what() + "." }),
		row(LinkUndone, func(d Data) string {
			return d.Amount.String() + " of " + d.account() + " is no longer " + d.what() + "."
		}),
		row(StatementAccepted, func(d Data) string {
			return "A statement of " + d.account() + " was taken as it is once more, with a gap of " + d.Amount.String() + "."
		}),
		row(LinesLookedOver, func(d Data) string {
			return linesWereLookedOver(d.Lines, d.account())
		}),
		row(RuleMade, func(Data) string { return "A rule was made for the bank’s lines." }),
		row(RuleRemoved, func(Data) string { return "A rule for the bank’s lines was removed." }),
		ofAdvice(AdviceRead, "was read"),
		ofAdvice(AdviceDropped, "was dropped"),
		events.RowOf(AdviceMade, "remittance advice", func(d AdviceData) []events.Line {
			text := d.FromName + " says that " + d.Amount.String() + " pays " + countedInvoices(d.Lines) + "."
			return append(d.lines(text), Data{Book: d.From}.lines(text)...)
		}),
		row(LinkingSet, func(d Data) string {
			if d.ByHand {
				return "Lines of " + d.account() + " are only linked by people now."
			}
			return "Lines of " + d.account() + " are linked without asking where nothing is in doubt."
		}),
	}
}

func ofAdvice(what events.Type, done string) events.Row {
	return events.RowOf(what, "remittance advice", func(d Data) []events.Line {
		return d.lines("A remittance advice over " + d.Amount.String() + " " + done + ".")
	})
}

func row(what events.Type, words func(Data) string) events.Row {
	return events.RowOf(what, "bank account", func(d Data) []events.Line {
		return d.lines(words(d))
	})
}

func (d Data) lines(text string) []events.Line {
	return []events.Line{{Place: d.Book.Place().ID, Also: []string{string(people.Finance)}, Text: text}}
}

func (d Data) account() string { return d.Name + ", which ends in " + d.Ends + "," }

// what says in words what a link explains a line by.
func (d Data) what() string {
	switch d.Kind {
	case ToInvoice:
		return "for invoice " + d.Number
	case ToReceipt:
		return "the payment of invoice " + d.Number + " that was recorded by hand"
	case ToSelfBill:
		return "for self-bill " + d.Number
	case ToRefund:
		return "for refund " + d.Number
	case ToPayment:
		return "the payment of " + d.Number + " that was recorded by hand"
	case OnAccount:
		return "on account"
	case Charges:
		return "a charge of the bank"
	case Interest:
		return "interest"
	case Returned:
		return "cancelled by another line"
	case Outside:
	}
	return "nothing of this book"
}

func linesWereLookedOver(n int, account string) string {
	if n == 1 {
		return "1 line of " + account + " that had been linked without asking was looked over."
	}
	return strconv.Itoa(n) + " lines of " + account + " that had been linked without asking were looked over."
}

func countedInvoices(n int) string {
	if n == 1 {
		return "one invoice"
	}
	return strconv.Itoa(n) + " invoices"
}

func counted(lines int) string {
	if lines == 1 {
		return "1 new line"
	}
	return strconv.Itoa(lines) + " new lines"
}
