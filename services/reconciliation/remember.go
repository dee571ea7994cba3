package reconciliation

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
	"lateral/services/reconciliation/matching"
)

// RememberInput says what of the text of a line that was linked is to mean the same from now on.
type RememberInput struct {
	LinkID string
	Says   string // what the bank writes
}

// mostRules is how many rules of a book count.
const mostRules = 500

// Remember makes a rule of a link that a person made: what the bank writes means the link's party, or
// what the link says that it is. The lines that wait are matched anew. A rule that is there already
// is returned. NotFound to those who do not handle the book's money; Invalid where the line does not say
// so, or says too little; Conflict where the link does not stand, or the program made it.
func (s *Service) Remember(ctx context.Context, actor people.Actor, in RememberInput) (Rule, error) {
	var c apperr.Check
	in.Says = text.RequiredLine(&c, "says", in.Says, 100, enterWhatTheBankWrites)
	c.That(in.Says == "" || matching.IsAccount(in.Says) || matching.Letters(in.Says) >= matching.FewestLetters, "says",
		enterMoreLetters)
	if err := c.Err(); err != nil {
		return Rule{}, err
	}
	var made Rule
	err := s.update(ctx, func(tx docdb.Tx) error {
		k, err := linkFor(ctx, tx, actor, in.LinkID)
		if err != nil {
			return err
		}
		made, err = s.remember(ctx, tx, actor, k, in)
		return err
	})
	return made, err
}

func (s *Service) remember(ctx context.Context, tx docdb.Tx, actor people.Actor, k Link,
	in RememberInput) (Rule, error) {
	l, a, err := lineFor(ctx, tx, actor, k.Line)
	if err != nil {
		return Rule{}, err
	}
	switch {
	case k.State != Made:
		return Rule{}, apperr.Conflict("link_undone", linkIsUndone)
	case k.Automatic, k.Kind == Returned:
		return Rule{}, apperr.Conflict("link_automatic", nothingToLearn)
	case !matching.Says(l.asked(l.Amount), in.Says):
		return Rule{}, apperr.Invalid(apperr.Field{Path: "says", Message: lineDoesNotSay})
	}
	r := k.teaches(in.Says)
	r.Meta, r.By, r.ByName, r.At = docdb.Meta{ID: s.ids.New("rule")}, actor.AccountID, actor.Name, s.now()
	there, err := rules.First(ctx, tx, docdb.Query{Index: "by_key", Equal: []any{r.Book, r.Key}})
	if err == nil || !errors.Is(err, docdb.ErrNotFound) {
		return there, err
	}
	n, err := rules.Count(ctx, tx, docdb.Query{Index: "by_book", Equal: []any{r.Book, Active}})
	if err != nil {
		return r, err
	}
	if n >= mostRules {
		return r, apperr.Conflict("too_many_rules", tooManyRules)
	}
	if err := rules.Insert(ctx, tx, &r); err != nil {
		return r, err
	}
	return r, s.events.Append(ctx, tx, RuleMade, a.ID, a.data())
}

// teaches is the rule that a link makes of what the bank writes.
func (k Link) teaches(says string) Rule {
	r := Rule{Book: k.Book, Says: says, Link: k.ID, Account: k.Account, State: Active}
	switch k.Kind {
	case ToInvoice, ToReceipt, ToSelfBill, ToRefund, ToPayment, OnAccount:
		r.Party, r.PartyName = k.Party, k.PartyName
	case Charges, Interest, Outside:
		r.Means = k.Kind
	case Returned: // it teaches nothing
	}
	r.Key = matching.Folded(says) + "=" + string(r.Party) + string(r.Means)
	return r
}

// RemoveRule says that a rule counts no more, with a reason; what it linked stays. NotFound to those who
// do not handle the book's money; Conflict where it was removed already.
func (s *Service) RemoveRule(ctx context.Context, actor people.Actor, id, why string) (Rule, error) {
	why, err := text.Reason("reason", why, sayWhyItIsRemoved)
	if err != nil {
		return Rule{}, err
	}
	var r Rule
	err = s.update(ctx, func(tx docdb.Tx) error {
		if r, err = ruleFor(ctx, tx, actor, id); err != nil {
			return err
		}
		if r.State, err = RuleSteps.After(r.State, "remove"); err != nil {
			return apperr.Conflict("rule_removed", ruleIsRemoved)
		}
		now := s.now()
		r.RemovedBy, r.RemovedAt, r.Why = actor.AccountID, &now, why
		if err := rules.Replace(ctx, tx, &r); err != nil {
			return err
		}
		a, err := accounts.Get(ctx, tx, r.Account)
		if err != nil {
			return err
		}
		return s.events.Append(ctx, tx, RuleRemoved, a.ID, a.data())
	})
	return r, err
}

func ruleFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Rule, error) {
	rule, err := rules.Get(ctx, r, id)
	if err == nil && !handles(actor, rule.Book) {
		err = docdb.ErrNotFound
	}
	return rule, apperr.NotFoundIf(err, docdb.ErrNotFound, "rule")
}
