package known

import (
	"context"
	"maps"
	"slices"
	"strings"

	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// knownFor is for how many years paid and credited documents are known.
const knownFor = 2

// readAll reads the book from its documents.
func (k *book) readAll(ctx context.Context, from source, last int64) error {
	k.read, k.entries, k.made = false, last, nil
	k.docs, k.parties, k.schools = map[string]matching.Document{}, map[string]string{}, map[parties.Ref]school{}
	k.credits, k.shown, k.typed = map[string]matching.Credit{}, map[string]earlier{}, map[string]int64{}
	since := from.now().AddDate(-knownFor, 0, 0)
	some := map[string]billing.Invoice{}
	putSome := func() error {
		if err := k.knowSchools(ctx, from.db, some); err != nil {
			return err
		}
		for _, i := range some {
			if err := k.put(i); err != nil {
				return err
			}
		}
		clear(some)
		return nil
	}
	err := billing.EachIssued(ctx, from.db, k.seller, since, func(i billing.Invoice) error {
		i.Lines = nil // they are most of it
		if some[i.ID] = i; len(some) < readAtOnce {
			return nil
		}
		return putSome()
	})
	if err == nil {
		err = putSome()
	}
	if err == nil {
		err = billing.EachCredit(ctx, from.db, k.seller, func(n billing.CreditNote) error {
			k.credit(n)
			return nil
		})
	}
	if err == nil {
		err = k.readPayments(ctx, from, since)
	}
	if err == nil {
		err = k.readPaid(ctx, from, since)
	}
	k.read = err == nil
	return err
}

// all is what matching is to know.
func (k *book) all() matching.Known {
	all := matching.Known{Seller: string(k.seller), Credits: slices.Collect(maps.Values(k.credits)), Rules: k.earlier()}
	all.Documents = make([]matching.Document, 0, len(k.docs))
	k.bodies = map[string]string{}
	for id, name := range k.parties {
		all.Parties = append(all.Parties, matching.Party{ID: id, Name: name})
		if parties.Ref(id).Kind() == parties.OfPayer {
			if one := k.bodies[strings.ToLower(name)]; one == "" || id < one {
				k.bodies[strings.ToLower(name)] = id
			}
		}
	}
	for _, d := range k.docs {
		all.Documents = append(all.Documents, k.asked(d))
	}
	return all
}

// asked is a document as matching reads it: a trust or an authority that the register names and that is an outside
// payer too is one party.
func (k *book) asked(d matching.Document) matching.Document {
	for _, body := range []*string{&d.Trust, &d.Authority} {
		if id := k.bodies[strings.ToLower(*body)]; id != "" {
			*body = id
		}
	}
	return d
}
