package reconciliationhttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing/billinghttp"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// BankRule says what something that the bank writes means.
type BankRule struct {
	ID        string                   `json:"id"`
	Says      string                   `json:"says" doc:"What the bank writes"`
	Means     reconciliation.Kind      `json:"means,omitempty" enum:"charges,interest,outside" doc:"None where it is a payer"`
	PartyName string                   `json:"partyName,omitempty" doc:"Whose payments they are"`
	State     reconciliation.RuleState `json:"state" enum:"active,removed"`
	ByName    string                   `json:"byName"`
	At        time.Time                `json:"at"`
	Why       string                   `json:"why,omitempty" doc:"It was removed"`
	Did       int64                    `json:"did" doc:"Links that it spoke for, also those that were undone"`
	Against   []string                 `json:"against" nullable:"false" doc:"What other rules say of the same text"`
}

func ruleOf(v reconciliation.RuleView) BankRule {
	return BankRule{
		ID: v.ID, Says: v.Says, Means: v.Means, PartyName: v.PartyName, State: v.State, ByName: v.ByName, At: v.At,
		Why: v.Why, Did: v.Did, Against: httpx.Each(v.Against, same),
	}
}

// BankRules are the rules of a book.
type BankRules struct {
	Items []BankRule `json:"items" nullable:"false"`
}

type rulesInput struct {
	partieshttp.PartyInput
	Removed bool `query:"removed" doc:"The last that were removed, instead of those that count"`
}

type rulesOutput struct{ Body BankRules }

// ListRules answers with the rules of a party.
func ListRules(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *rulesInput) (*rulesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.Rules(ctx, actor, in.Ref(), in.Removed)
		return &rulesOutput{BankRules{httpx.Each(all, ruleOf)}}, err
	})
}

// RuleLink is a link that a rule spoke for.
type RuleLink struct {
	Line      string                   `json:"line"`
	Number    string                   `json:"number,omitempty" doc:"Of the invoice"`
	PartyName string                   `json:"partyName,omitempty"`
	Kind      reconciliation.Kind      `json:"kind" enum:"invoice,receipt,self_bill,refund,payment,onaccount,charges,interest,outside"`
	Amount    money.Amount             `json:"amount"`
	State     reconciliation.LinkState `json:"state" enum:"made,undone"`
	At        time.Time                `json:"at"`
}

// RulePage is a rule with what it did.
type RulePage struct {
	BankRule
	Links []RuleLink `json:"links" nullable:"false" doc:"The latest first, at most 100"`
}

type ruleOutput struct{ Body RulePage }

// GetRule answers with a rule and what it did.
func GetRule(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*ruleOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerRule(ctx, s, actor, in.ID)
	})
}

func answerRule(ctx context.Context, s *reconciliation.Service, actor people.Actor, id string) (*ruleOutput, error) {
	v, links, err := s.RuleLinks(ctx, actor, id)
	return &ruleOutput{RulePage{ruleOf(v), httpx.Each(links, func(k reconciliation.Link) RuleLink {
		return RuleLink{Line: k.Line, Number: k.Number, PartyName: k.PartyName, Kind: k.Kind, Amount: k.Amount,
			State: k.State, At: k.At}
	})}}, err
}

type rememberInput struct {
	billinghttp.IDInput
	Body struct {
		Says string `json:"says" maxLength:"1000" doc:"What the bank writes, at most 100 characters"`
	}
}

// Remember makes a rule of a link.
func Remember(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *rememberInput) (*ruleOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		r, err := s.Remember(ctx, actor, reconciliation.RememberInput{LinkID: in.ID, Says: in.Body.Says})
		if err != nil {
			return nil, err
		}
		return answerRule(ctx, s, actor, r.ID)
	})
}

// RemoveRule says that a rule counts no more.
func RemoveRule(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *undoInput) (*ruleOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if _, err := s.RemoveRule(ctx, actor, in.ID, in.Body.Reason); err != nil {
			return nil, err
		}
		return answerRule(ctx, s, actor, in.ID)
	})
}
