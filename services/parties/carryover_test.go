package parties_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// An earlier program kept how a partnership is paid with the partnership, and what a school said
// with suppliers.
type earlierPartnership struct {
	docdb.Meta
	Name  string         `json:"name"`
	Payee map[string]any `json:"payee"`
}

type earlierSupplier struct {
	docdb.Meta
	VATNumber string `json:"vatNumber"`
}

func TestHowPlacesArePaidIsCarriedOver(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	written, err := docdb.Of[earlierPartnership]("partnerships").Get(p.Ctx, p.DB, p.of.ID())
	if err != nil {
		t.Fatal(err)
	}
	written.Payee = map[string]any{"accountNumber": "00000001", "address": []string{"1 Grove Road"}}
	err = p.DB.Update(p.Ctx, func(tx docdb.Tx) error {
		if err := docdb.Of[earlierPartnership]("partnerships").Replace(p.Ctx, tx, &written); err != nil {
			return err
		}
		said := earlierSupplier{Meta: docdb.Meta{ID: string(school)}, VATNumber: "GB123456782"}
		return docdb.Of[earlierSupplier]("suppliers").Insert(p.Ctx, tx, &said)
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := parties.CarriedOver(p.Ctx, p.DB); err == nil {
		t.Error("nothing is carried over, and nothing said so")
	}
	for range 2 { // again, as after a stop
		if err := parties.CarryOver(p.Ctx, p.DB); err != nil {
			t.Fatal(err)
		}
	}
	if err := parties.CarriedOver(p.Ctx, p.DB); err != nil {
		t.Error(err)
	}
	for of, want := range map[parties.Ref]parties.Payee{
		p.of:                     {AccountNumber: "00000001", Address: []string{"1 Grove Road"}},
		parties.School(school):   {VATNumber: "GB123456782"},
		parties.School(stranger): {},
	} {
		got, err := parties.Get(p.Ctx, p.DB, of)
		if diff := cmp.Diff(want, got.Payee); diff != "" || err != nil {
			t.Errorf("%s: %s%v", of, diff, err)
		}
	}
}
