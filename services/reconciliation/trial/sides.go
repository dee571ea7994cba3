package trial

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"

	"lateral/pkg/apperr"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/reconciliation/set"
	"lateral/services/register"
)

// sides are the parties of a folder, by its ids, as the store names them.
type sides struct {
	refs    map[string]parties.Ref
	ids     map[parties.Ref]string
	sellers map[string]parties.Ref
}

// firstMadeUp is the first number of schools that the folder calls by something else.
const firstMadeUp = 9_000_000

// lay lays down schools, sellers and outside payers.
func (s *store) sides(ctx context.Context, of set.Set) (sides, error) {
	p := sides{map[string]parties.Ref{}, map[parties.Ref]string{}, map[string]parties.Ref{}}
	names := namesOf(of)
	var outside []string
	for n, id := range names.order {
		if isOutside(id) {
			outside = append(outside, id)
			continue
		}
		urn, err := register.ParseURN(id)
		if err != nil {
			urn = register.URN(fmt.Sprint(firstMadeUp + n))
		}
		p.is(id, parties.School(urn))
	}
	if err := s.schools(ctx, of, p, names); err != nil {
		return p, err
	}
	for _, d := range of.Known.Documents {
		if err := s.seller(ctx, p, d.Seller); err != nil {
			return p, err
		}
	}
	for _, id := range outside {
		if err := s.payer(ctx, p, p.sellers[of.Known.Seller], id, names.of(id)); err != nil {
			return p, fmt.Errorf("%s: %w", id, err)
		}
	}
	return p, nil
}

// payer adds an outside payer. A seller has one of each name: a second one stands with a seller of its own.
func (s *store) payer(ctx context.Context, p sides, seller parties.Ref, id, name string) error {
	ask := parties.PayerAsk{Name: name, Address: []string{id}, Email: "payer@example.org"}
	payer, err := s.parties.AddPayer(ctx, s.one, seller, ask)
	if apperr.Is(err, apperr.KindConflict) {
		if err := s.seller(ctx, p, id); err != nil {
			return err
		}
		payer, err = s.parties.AddPayer(ctx, s.one, p.sellers[id], ask)
	}
	if err != nil {
		return err
	}
	p.is(id, payer.Ref())
	return nil
}

func (p sides) is(id string, ref parties.Ref) { p.refs[id], p.ids[ref] = ref, id }

// seller founds a seller, if it is the first time that it is named.
func (s *store) seller(ctx context.Context, p sides, name string) error {
	if p.sellers[name] != "" {
		return nil
	}
	g, err := s.groups.Found(ctx, partnerships.Input{
		Name: nameOfSeller(len(p.sellers)+1, name), Kind: partnerships.Alliance, WidenDays: 5,
		PaymentDays: 30, Brokerage: partnerships.Brokerage{Mode: partnerships.NoBrokerage},
	})
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	p.sellers[name] = parties.Partnership(g.ID)
	s.appoint(p.sellers[name])
	_, err = s.parties.SetPrefix(ctx, s.one, p.sellers[name], "OWN") // its own numbers are not those of the folder
	return err
}

// schools takes the schools into the register, with the trusts and authorities that the invoices name.
func (s *store) schools(ctx context.Context, of set.Set, p sides, names names) error {
	var file bytes.Buffer
	w := csv.NewWriter(&file)
	rows := [][]string{columnsOfRegister()}
	bodies := bodiesOf(of, names)
	for _, id := range names.order {
		if ref := p.refs[id]; ref != "" {
			rows = append(rows, inRegister(ref.ID(), names.of(id), bodies[id]))
		}
	}
	if err := w.WriteAll(rows); err != nil || len(rows) == 1 {
		return err
	}
	report, err := s.register.Import(ctx, &file, func(int, int) {})
	if err == nil && len(report.Refused) > 0 {
		err = fmt.Errorf("school %s: %v", rows[report.Refused[0].Line-1][1], report.Refused[0])
	}
	return err
}
