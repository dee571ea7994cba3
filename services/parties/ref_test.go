package parties_test

import (
	"errors"
	"testing"

	"lateral/services/parties"
)

func TestARefNamesAParty(t *testing.T) {
	tests := []struct {
		ref  parties.Ref
		text string
		kind parties.Kind
		id   string
	}{
		{parties.School("100001"), "school:100001", parties.OfSchool, "100001"},
		{parties.Partnership("partnership_1"), "partnership:partnership_1", parties.OfPartnership, "partnership_1"},
		{parties.Payer("payer_1"), "payer:payer_1", parties.OfPayer, "payer_1"},
	}
	for _, tt := range tests {
		read, err := parties.Parse(tt.text)
		if err != nil || read != tt.ref || string(tt.ref) != tt.text {
			t.Errorf("%s is read as %s, %v", tt.text, read, err)
		}
		if tt.ref.Kind() != tt.kind || tt.ref.ID() != tt.id {
			t.Errorf("%s is a %s %s", tt.ref, tt.ref.Kind(), tt.ref.ID())
		}
	}
	for _, text := range []string{"", "school", "school:", "100001", "bank:1", ":1"} {
		if ref, err := parties.Parse(text); !errors.Is(err, parties.ErrRef) {
			t.Errorf("%q is read as %q, %v", text, ref, err)
		}
	}
}
