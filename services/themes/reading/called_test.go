package reading_test

import (
	"strings"
	"testing"

	"lateral/pkg/spell"
	"lateral/services/themes/reading"
)

// here are names of people and places as a partnership has them.
const here = `priya raman james whitlock hannah osei bernard casey shirin vaziri lewis grant marta kowalska ben
	hartnoll olu bankole catherine yeo aisha malik graham pell nadia farouk rob kendrick elin morgan david ockenden zoe
	fairbrother marcus bell ingrid sol patrick nolan sunita joshi harriet lowe callum reid victoria lane tessa wyatt
	orrin castle tenfold wenlow aldercombe marbury brackwater hexley pinsley stanmoor fairlow`

// elsewhere are common names of people that nobody here has.
const elsewhere = `O'Brien O'Connor Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans
	Walker White Roberts Green Hall Wood Jackson Clarke Patel Khan Begum Ahmed Hussain Singh Kaur Sharma Murphy Kelly
	Byrne Ryan Walsh Sullivan McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore McLaughlin Carroll Connolly Daly
	Wilkinson Richardson Mitchell Harrison Shaw Barker Fletcher Chapman Marshall Palmer Matthews Ellis Hudson Cox Gibson
	Holmes Saunders Barnes Griffiths Pearson Knight Harvey Foster Butler Russell Fisher Dixon Hunt Mills Warren Okafor
	Adeyemi Mensah Chowdhury Rahman Iqbal Nowak Wisniewski Kaminska Popescu Silva Santos Costa Ferreira Rossi Schmidt
	Sophie Emily Chloe Jessica Amelia Poppy Imogen Lauren Rebecca Charlotte Gareth Rhys Owain Siobhan Niamh Fergus Duncan
	Gordon Kenneth Malcolm Norman Desmond Rashid Tariq Yusuf Fatima Zainab Mariam Deepa Anjali Meera Ravi Sanjay Vikram
	Hartley Hartwell Kendall Nelson Lawson Benson Mason Whitley Whitehead Ramsay Rahim Casper Farrell Wyman Hexham`

// misspelt are names here as people mistype them and hear them.
var misspelt = map[string]string{
	"Preeya": "Priya", "Pria": "Priya", "Priyya": "Priya", "Ramann": "Raman", "Whitlok": "Whitlock", "Witlock": "Whitlock",
	"Cathrine": "Catherine",
	"Kowalsca": "Kowalska", "Ockendon": "Ockenden", "Fairbrothr": "Fairbrother",
	"Farebrother": "Fairbrother", "Vazeri": "Vaziri", "Hartnol": "Hartnoll", "Bancole": "Bankole", "Kendrik": "Kendrick",
	"Tesa": "Tessa", "Calum": "Callum", "Wiatt": "Wyatt", "Aysha": "Aisha", "Aldercoombe": "Aldercombe",
	// These are names in their own right.
	"Hana": "", "Bernhard": "", "Katherine": "", "Kowalski": "",
	"Brakwater": "Brackwater", "Stanmore": "Stanmoor", "Marbery": "Marbury",
}

func called() *spell.Speller {
	names := map[string]int{}
	for _, name := range strings.Fields(here) {
		names[name] = 1
	}
	return spell.NewNames(names)
}

// A name that nobody here has finds no stranger.
func TestANameOfNobodyHereIsLeft(t *testing.T) {
	s, names, strangers := reading.NewSpelling(reader(t).Knows), called(), 0
	for _, name := range strings.Fields(elsewhere) {
		if read := s.ReadCalled(name, names); len(read) > 0 {
			strangers++
			t.Logf("%q is read as %q", name, read[0].Read)
		}
	}
	if all := len(strings.Fields(elsewhere)); 100*strangers > 5*all {
		t.Errorf("%d of %d names find a stranger", strangers, all)
	}
	if read := s.ReadCalled("O'Brien", names); len(read) > 0 {
		t.Errorf("%+v", read)
	}
}

// A name of somebody here is found though it is mistyped or written as it is heard.
func TestAMisspeltNameIsRead(t *testing.T) {
	s, names := reading.NewSpelling(reader(t).Knows), called()
	for typed, want := range misspelt {
		got := ""
		if read := s.ReadCalled(typed, names); len(read) > 0 {
			got = read[0].Read
		}
		if got != want {
			t.Errorf("%q is read as %q, want %q", typed, got, want)
		}
	}
}
