package names_test

import (
	"slices"
	"testing"

	"lateral/services/reconciliation/matching/names"
	"lateral/services/reconciliation/matching/reading"
)

var all = []string{
	"Oakfield Primary School", "St Mary's CE Primary School", "St Mary's Catholic Primary School, Darley",
	"Fern Lane Infant School", "Fern Lane Junior School", "Holy Trinity Rosehill CE (VA) Primary School",
	"Ysgol Tŷ Gwyn", "Thornbury & Wick Federation", "The Community College",
}

func TestNamesAgreeAsBanksCutThem(t *testing.T) {
	x := names.New(all)
	for text, want := range map[string][]int32{
		"OAKFIELD PRIMARY S":      {0},
		"oakfield prim sch":       {0},
		"OAKFI":                   {0},
		"OAK":                     nil,
		"ST MARYS CE PRIMAR":      {1, 2}, // another faith contradicts below
		"ST MARYS CATHOLIC":       {2},
		"ST. MARY'S":              {1, 2},
		"FERN LANE":               {3, 4},
		"FERN LANE INF":           {3},
		"FERN LANE JUN 26":        {3, 4},
		"FERN LANE JNR":           {4},
		"FERN":                    nil,
		"HOLY TRINITY ROSEH":      {5},
		"TY GWYN":                 {6},
		"THORNBURY AND WICK":      {7},
		"COMMUNITY COLLEGE":       nil,
		"FASTER PAYMENT RECEIVED": nil,
	} {
		read := x.Read(reading.Tokens(text), names.Text{})
		var got []int32
		for party := range all {
			if x.Fit(read, int32(party)).Agrees {
				got = append(got, int32(party))
			}
		}
		if text == "ST MARYS CE PRIMAR" {
			want = []int32{1}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q agrees with %v, want %v", text, got, want)
		}
		found := x.Find(read, 20)
		for _, party := range want {
			if !slices.Contains(found, party) {
				t.Errorf("%q finds %v, not %d", text, found, party)
			}
		}
	}
}

func TestWhoseNameFitsBetter(t *testing.T) {
	x := names.New(all)
	for text, want := range map[string][2]int32{
		"ST MARYS DARLEY":             {2, 1},
		"OAKFIELD FROM FERN LANE INF": {3, 0},
		"THORNBURY AND WICK OAKFIELD": {7, 0},
	} {
		read := x.Read(reading.Tokens(text), names.Text{})
		a, b := x.Fit(read, want[0]), x.Fit(read, want[1])
		if !a.Better(b) || b.Better(a) {
			t.Errorf("%q: %+v is not better than %+v", text, a, b)
		}
	}
}

// Words that run together, and words that are parted, are the same words.
func TestWordsThatRunTogether(t *testing.T) {
	x := names.New(append(slices.Clone(all), "Christ Church CE Primary School"))
	for text, party := range map[string]int32{
		"OAKFIELDPRIMARY": 0, "OAK FIELD PRIM": 0, "FERNLANE INF": 3, "CHRISTCHURCH CE": 9, "CHRIST CHURCH": 9,
	} {
		if read := x.Read(reading.Tokens(text), names.Text{}); !x.Fit(read, party).Agrees {
			t.Errorf("%q does not agree with %s", text, append(slices.Clone(all), "Christ Church")[party])
		}
	}
	if read := x.Read(reading.Tokens("OAKFIELDS VIEW"), names.Text{}); x.Fit(read, 9).Agrees {
		t.Error("it agrees with anything")
	}
	x = names.New([]string{"Parkside School", "Long Lane School"})
	if read := x.Read(reading.Tokens("PARK LANE SCHOOL"), names.Text{}); x.Fit(read, 0).Agrees {
		t.Error("a whole word is taken for one that was cut")
	}
}
