package reconciliation

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
)

// The kinds of entry that are posted here, with what their subject is.
const (
	opened      = "account_opened" // the bank account
	banked      = "banked"         // the statement and the day
	explained   = "explained"      // the link
	unexplained = "unexplained"    // the link: what it posted, turned
)

// The accounts of a book that are only posted to here.
const none ledger.Account = "outside"

// Of a bank account.
func bankOf(account string) ledger.Account        { return "bank:" + ledger.Account(account) }
func openingOf(account string) ledger.Account     { return "opening:" + ledger.Account(account) }
func unexplainedOf(account string) ledger.Account { return "unexplained:" + ledger.Account(account) }

// LedgerAccount is the name of the account of a bank account in its book.
func LedgerAccount(account string) ledger.Account { return bankOf(account) }

// onAccountOf is the account of what a party paid and that is set against nothing yet.
func onAccountOf(party parties.Ref) ledger.Account { return billing.OnAccount(party) }

// counter is the account that a link takes its amount to; "" where billing posts it, or where nothing is posted.
func (l Link) counter() ledger.Account {
	switch l.Kind {
	case ToReceipt, ToPayment:
		return billing.Transit
	case OnAccount:
		return onAccountOf(l.Party)
	case Charges:
		return billing.Cost("charges")
	case Interest:
		return billing.Income("interest")
	case Outside:
		return none
	case ToInvoice, ToSelfBill, ToRefund, Returned:
	}
	return ""
}

// between is an entry that moves an amount from one account to another.
func between(book parties.Ref, on date.Day, kind, subject string, debit, credit ledger.Account,
	amount money.Amount) (ledger.Entry, error) {
	back, err := amount.Neg()
	return ledger.Entry{Book: string(book), On: on, Kind: kind, Subject: subject, Postings: []ledger.Posting{
		{Account: debit, Amount: amount}, {Account: credit, Amount: back},
	}}, err
}

// post posts an entry to its book, unless it could not be made.
func (s *Service) post(ctx context.Context, tx docdb.Tx, e ledger.Entry, err error) error {
	if err != nil {
		return err
	}
	return billing.Post(ctx, tx, s.ledger, e)
}

// countsOn is the day on which what explains a line counts: that of the line, or today where the book is closed on it.
// What explained it before and was undone left on the day of the undoing, so it counts from then on at the
// earliest: else the days between would have the money twice.
func (s *Service) countsOn(ctx context.Context, r docdb.Reader, l Line) (date.Day, error) {
	through, err := ledger.ClosedThrough(ctx, r, string(l.Book))
	if err != nil {
		return "", err
	}
	on := l.On
	if on <= through {
		on = date.On(s.now())
	}
	err = links.Each(ctx, r, docdb.Query{Index: "by_line", Equal: []any{l.ID}, Limit: docdb.MaxLimit}, func(k Link) error {
		if k.UndoneAt != nil {
			on = max(on, date.On(*k.UndoneAt))
		}
		return nil
	})
	return on, err
}
