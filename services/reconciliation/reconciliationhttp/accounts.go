package reconciliationhttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing/billinghttp"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// BankAccounts are the bank accounts of a book.
type BankAccounts struct {
	Items []BankAccount `json:"items" nullable:"false"`
}

type accountsOutput struct{ Body BankAccounts }

// ListAccounts answers with the bank accounts of a party.
func ListAccounts(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partieshttp.PartyInput) (*accountsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.Accounts(ctx, actor, in.Ref())
		return &accountsOutput{BankAccounts{httpx.Each(all, accountOf)}}, err
	})
}

type openInput struct {
	partieshttp.PartyInput
	billinghttp.KeyInput
	Body struct {
		Name     string       `json:"name" maxLength:"1000" doc:"At most 70 characters"`
		SortCode string       `json:"sortCode" maxLength:"100" doc:"Six digits"`
		Number   string       `json:"number" maxLength:"100" doc:"Eight digits"`
		From     date.Day     `json:"from" maxLength:"40" format:"date" doc:"The opening balance is that of its beginning"`
		Opening  money.Amount `json:"opening"`
	}
}

// AccountPage is a bank account with its statements.
type AccountPage struct {
	BankAccount
	Statements []BankStatement `json:"statements" nullable:"false" doc:"The latest first"`
}

type accountOutput struct{ Body AccountPage }

// OpenAccount opens a bank account of a party.
func OpenAccount(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *openInput) (*accountOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		a, err := s.OpenAccount(ctx, actor, reconciliation.AccountInput{
			Book: in.Ref(), Name: in.Body.Name, SortCode: in.Body.SortCode, Number: in.Body.Number, From: in.Body.From,
			Opening: in.Body.Opening, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerAccount(ctx, s, actor, a.ID)
	})
}

// GetAccount answers with a bank account and its statements.
func GetAccount(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*accountOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerAccount(ctx, s, actor, in.ID)
	})
}

// CloseAccount closes a bank account.
func CloseAccount(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*accountOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if err := s.CloseAccount(ctx, actor, in.ID); err != nil {
			return nil, err
		}
		return answerAccount(ctx, s, actor, in.ID)
	})
}

type letLinkInput struct {
	billinghttp.IDInput
	Body struct {
		Alone bool `json:"alone" doc:"Lines are linked without asking where nothing is in doubt"`
	}
}

// LetLink says whether lines of a bank account are linked without asking.
func LetLink(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *letLinkInput) (*accountOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if err := s.LetLink(ctx, actor, in.ID, in.Body.Alone); err != nil {
			return nil, err
		}
		return answerAccount(ctx, s, actor, in.ID)
	})
}

func answerAccount(ctx context.Context, s *reconciliation.Service, actor people.Actor,
	id string) (*accountOutput, error) {
	a, all, err := s.Account(ctx, actor, id)
	return &accountOutput{AccountPage{accountOf(a), httpx.Each(all, statementOf)}}, err
}
