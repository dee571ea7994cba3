package parties

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
	"lateral/services/register"
)

// TermsAsk is how a payer wants to be billed, whole: what is left out is taken away.
type TermsAsk struct {
	OrderRequired bool
	SendTo        []string
	EInvoice      EInvoice
	NominalCode   string
	PaidBy        Ref            // of a school: who pays for it; "" is itself
	PaysFor       []register.URN // of the others: for which schools it is willing to pay
}

const mostSendTo, mostPaidFor = 5, 500

var nominal = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9 ./-]{0,29}$`)

// clean writes the ask in one way. Invalid names every bad field.
func (a TermsAsk) clean(of Ref) (TermsAsk, error) {
	var c apperr.Check
	a.SendTo = slices.DeleteFunc(tidied(a.SendTo), func(s string) bool { return s == "" })
	c.That(len(a.SendTo) <= mostSendTo, "sendTo", enterAtMostFiveAddresses)
	for _, address := range a.SendTo {
		c.That(people.IsEmail(address), "sendTo", isNoEMailAddress(address))
	}
	a.EInvoice = EInvoice{strings.TrimSpace(a.EInvoice.Scheme), text.Tidy(a.EInvoice.ID)}
	a.EInvoice.check(&c)
	a.NominalCode = text.Tidy(a.NominalCode)
	c.That(a.NominalCode == "" || nominal.MatchString(a.NominalCode), "nominalCode", enterANominalCode)
	c.That(a.PaidBy == "" || of.Kind() == OfSchool, "paidBy", onlyASchoolIsPaidFor)
	c.That(len(a.PaysFor) == 0 || of.Kind() != OfSchool, "paysFor", aSchoolPaysForItself)
	c.That(len(a.PaysFor) <= mostPaidFor, "paysFor", fmt.Sprintf(nameAtMost, mostPaidFor))
	if a.PaidBy == of {
		a.PaidBy = ""
	}
	slices.Sort(a.PaysFor)
	a.PaysFor = slices.Compact(a.PaysFor)
	return a, c.Err()
}

func tidied(all []string) []string {
	clean := make([]string, len(all))
	for i, s := range all {
		clean[i] = strings.TrimSpace(s)
	}
	return clean
}

// ChangeTerms says how a payer wants to be billed. Those who handle its money may; for an outside
// payer, those who handle its seller's. To others it looks absent. Invalid if something cannot be
// read, or if the chosen payer is not willing to pay; Stale if the terms are no longer at the seen
// version, which is 0 where nobody wrote any; Conflict if the outside payer has ended.
func (s *Service) ChangeTerms(ctx context.Context, actor people.Actor, of Ref, seen int64,
	ask TermsAsk) (TermsView, error) {
	var v TermsView
	ask, bad := ask.clean(of)
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		if err := mayBill(ctx, tx, actor, of); err != nil {
			return err
		}
		if bad != nil {
			return bad
		}
		now, err := writtenTerms(ctx, tx, of)
		if err != nil {
			return err
		}
		if !now.IsAt(seen) {
			return apperr.Stale("page")
		}
		if err := s.writeTerms(ctx, tx, actor, of, now, ask); err != nil {
			return err
		}
		v, err = s.viewTerms(ctx, tx, of)
		return err
	})
	return v, err
}

func (s *Service) writeTerms(ctx context.Context, tx docdb.Tx, actor people.Actor, of Ref, now PayerTerms,
	ask TermsAsk) error {
	if pays, err := stillPays(ctx, tx, of); err != nil || !pays {
		if err == nil {
			err = apperr.Conflict("payer_ended", payerHasEnded)
		}
		return err
	}
	if ask.PaidBy != "" {
		chosen, err := willing(ctx, tx, of, ask.PaidBy)
		if err != nil {
			return err
		}
		if chosen != ask.PaidBy {
			return apperr.Invalid(apperr.Field{Path: "paidBy", Message: doesNotPayForYou})
		}
	}
	if err := payFor(ctx, tx, of, ask.PaysFor); err != nil {
		return err
	}
	now.OrderRequired, now.SendTo, now.EInvoice = ask.OrderRequired, ask.SendTo, ask.EInvoice
	now.NominalCode, now.PaidBy = ask.NominalCode, ask.PaidBy
	now.ChangedBy, now.ChangedAt = actor.AccountID, s.now()
	if err := now.put(ctx, tx); err != nil {
		return err
	}
	data := TermsData{Payer: of, Of: of}
	if of.Kind() == OfPayer {
		outside, err := PayerOf(ctx, tx, of.ID())
		if err != nil {
			return err
		}
		data.Of = outside.Seller
	}
	return s.events.Append(ctx, tx, TermsChanged, of.ID(), data)
}

func (t *PayerTerms) put(ctx context.Context, tx docdb.Tx) error {
	if t.Version == 0 {
		return payerTerms.Insert(ctx, tx, t)
	}
	return payerTerms.Replace(ctx, tx, t)
}

// payFor makes the schools those that the payer is willing to pay for.
func payFor(ctx context.Context, tx docdb.Tx, payer Ref, schools []register.URN) error {
	before, err := paying.All(ctx, tx, docdb.Query{Index: "by_payer", Equal: []any{string(payer)}})
	if err != nil {
		return err
	}
	for _, each := range before {
		at, stays := slices.BinarySearch(schools, each.URN)
		if stays {
			schools = slices.Delete(slices.Clone(schools), at, at+1)
			continue
		}
		if err := paying.Delete(ctx, tx, &each); err != nil {
			return err
		}
	}
	for _, urn := range schools {
		if _, err := register.GetSchool(ctx, tx, urn); err != nil {
			if apperr.Is(err, apperr.KindNotFound) {
				return apperr.Invalid(apperr.Field{Path: "paysFor", Message: thereIsNoSchool(string(urn))})
			}
			return err
		}
		one := payingFor{Meta: docdb.Meta{ID: string(payer) + " " + string(urn)}, Payer: payer, URN: urn}
		if err := paying.Insert(ctx, tx, &one); err != nil {
			return err
		}
	}
	return nil
}
