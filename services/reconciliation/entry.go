package reconciliation

import (
	"context"
	"errors"

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

// onAccountOf is the account of what a party paid and that is set against nothing yet.
func onAccountOf(party parties.Ref) ledger.Account { return billing.OnAccount(party) }

// counter is the account that a link takes its amount to; "" where billing posts it.
func (l Link) counter() ledger.Account {
	switch l.Kind {
	case ToReceipt:
		return billing.Transit
	case OnAccount:
		return onAccountOf(l.Party)
	case Charges:
		return billing.Cost("charges")
	case Interest:
		return billing.Income("interest")
	case Outside:
		return none
	case ToInvoice:
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

// post posts an entry to its book, which it opens if it is the first. One that moves nothing is left out.
func (s *Service) post(ctx context.Context, tx docdb.Tx, e ledger.Entry, err error) error {
	if err != nil {
		return err
	}
	if err := s.ledger.Open(ctx, tx, e.Book, money.GBP); err != nil {
		return err
	}
	if _, err = s.ledger.Post(ctx, tx, e); errors.Is(err, ledger.ErrEmpty) {
		return nil
	}
	return err
}
