package reading_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"lateral/services/themes/reading"
)

// A text of another language is known as one: also of a language whose words are in no list here.
func TestAnotherLanguageIsKnown(t *testing.T) {
	s := reading.NewSpelling(nil).With(map[string]int{"glissando": 1, "kowalska": 1, "marta": 1})
	for _, text := range []string{
		"Bonjour", "bonjour", "Hola", "dzień dobry", "Bore da", "Les élèves ne savent pas lire.", "école primaire",
		"Nous cherchons de l'aide pour enseigner la lecture en CP", "Nos élèves ont du mal avec les mathématiques",
		"Uczniowie nie potrafią czytać", "Potrzebujemy pomocy w nauczaniu matematyki", "czytanie",
		"Mae angen help arnom gyda darllen", "Nid yw ein disgyblion yn darllen yn dda", "Darllen ac ysgrifennu",
		"Unsere Schüler können nicht gut lesen", "Wir brauchen Hilfe mit dem Verhalten der Kinder",
		"Nuestros alumnos no saben leer", "Necesitamos ayuda con la lectura", "As crianças não conseguem ler",
		"I bambini non sanno leggere bene", "Elevii noștri nu știu să citească", "обучение чтению", "Учні не вміють читати",
		"学生不会阅读", "الطلاب لا يستطيعون القراءة", "بچے پڑھ نہیں سکتے",
		"Våra elever har svårt att läsa på svenska", "Onze leerlingen kunnen niet goed lezen en schrijven",
		"Mokiniai nemoka skaityti lietuviškai", "Nxënësit tanë nuk dinë të lexojnë mirë",
		"Carruurtu ma akhriyi karaan si fiican",
	} {
		if !s.IsForeign(text) {
			t.Errorf("%q is read as English", text)
		}
	}
	for _, text := range []string{
		"", "help", "pour les autres? no, thank you", "phonics", "fonics",
		"O'Brien", "marta kowalska", "jane wyszynski", "Kowalski", "EAL", "a glissndo",
		"xyzzy qwertz",
		"Pupils say “bonjour” and “guten Tag”, and no more", "French", "Welsh", "Cymraeg lessons",
		"fonics behav" + "our shcool",
		"Les enfants at our school", "pupil premium", "y6 sats maths", "SENCO", "Mfl: French and Polish", "Señor Díaz",
		"Ramón teaches Spanish", "sen", "café", "SEND CPD ECT", "Our childrn cant spel and dont lern tabels", "?! …",
	} {
		if s.IsForeign(text) {
			t.Errorf("%q is not read as English", text)
		}
	}
}

// No need and no service of schools here is taken for one of another language.
func TestSchoolsWriteEnglish(t *testing.T) {
	s := reading.NewSpelling(nil)
	for _, name := range []string{"needs.jsonl", "services.jsonl"} {
		file, err := os.ReadFile("../../matching/testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		lines, many := bufio.NewScanner(bytes.NewReader(file)), 0
		lines.Buffer(nil, 1<<20)
		for ; lines.Scan(); many++ {
			var one struct{ Text, Title, Description string }
			if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
				t.Fatal(err)
			}
			for _, text := range []string{one.Text, one.Title, one.Description} {
				if s.IsForeign(text) {
					t.Errorf("%q is not read as English", text)
				}
			}
		}
		if many == 0 || lines.Err() != nil {
			t.Errorf("%d texts are read, %v", many, lines.Err())
		}
	}
}
