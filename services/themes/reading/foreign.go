package reading

import (
	"slices"
	"strings"
	"unicode"
)

// isLatin says whether a word has a letter or digit by which English could be written.
func isLatin(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return r < unicode.MaxASCII || unicode.Is(unicode.Latin, r) })
}

// foreign are greetings, little words and words about schools of the languages that are spoken most in
// schools here beside English. None of them is a word of English, or the name of a language. A text of
// another language with few of them is known by the words that nobody knows.
var foreign = func() map[string]bool {
	all := map[string]bool{}
	for _, word := range slices.Concat(strings.Fields(welsh), strings.Fields(french), strings.Fields(german),
		strings.Fields(polish), strings.Fields(spanish), strings.Fields(portuguese), strings.Fields(italian),
		strings.Fields(romanian)) {
		all[word] = true
	}
	return all
}()

const (
	welsh = `ysgol ysgolion disgyblion darllen ysgrifennu iaith mae yn nid ddim gyda gan ein angen eisiau
		cymorth athro athrawon pennaeth croeso shwmae diolch rydym maen dydy dyw nhw wrth ond hefyd neu sydd oes
		dysgu mathemateg rhifedd llythrennedd ymddygiad dosbarth blwyddyn ddarllen blant da prynhawn noswaith
		dda bobl`
	french = `bonjour bonsoir merci salut les des une vous ils elles avec dans sont est qui que cette ces mais
		nos notre leur leurs aux très école écoles élève élèves eleves enfants écrire aidons aider besoin avons
		savent peuvent mathématiques enseignants professeur professeurs comportement apprentissage soutien
		apprennent où être ont sur de du cherchons cherche enseigner apprendre difficultés et ou un`
	german = `guten hallo danke bitte der das dem und ist sind nicht wir ihr unsere unser unseren mit für auf
		auch oder eine einen einer keine können konnen brauchen hilfe schule schulen schüler schuler lesen
		schreiben lehrer lehrerin unterricht klasse verhalten zu bei von wie sie haben zur zum ich suchen
		unterstützung`
	polish = `dzień dzien dobry cześć czesc dziękuję dziekuje proszę prosze są nie się sie jak czy dla nasze
		naszej nasza nasi nam mamy potrzebujemy pomocy pomoc szkoła szkoły szkole szkola uczniowie uczniów
		uczniow dzieci czytać czytanie czytac pisać pisanie nauczyciel nauczyciele matematyka klasie klasa
		zachowanie oraz które który przez język potrafią mogą przy na szukamy uczyć uczyc`
	spanish = `hola buenos buenas gracias los las una unos unas para pero nuestro nuestra nuestros nuestras
		niños ninos niñas alumnos alumnas escuela escuelas colegio escribir ayuda necesitamos tenemos pueden
		saben profesores lectura comportamiento matemáticas matematicas esta este como muy porque el del
		buscamos enseñar aprender que de`
	portuguese = `olá obrigado obrigada bom uma umas nossos nossas nosso nossa não nao são sao crianças criancas
		alunos escola escolas precisamos ajuda leitura ler escrever comportamento matemática
		matematica muito também com das os`
	italian = `buongiorno grazie gli della delle degli nella nostro nostra nostri nostre sono che più anche
		bambini alunni scuola scuole leggere scrivere aiuto abbiamo insegnanti lettura comportamento matematica
		questo questa hanno il di cerchiamo imparare`
	romanian = `bună buna ziua mulțumesc multumesc și este sunt pentru noștri nostri elevii elevi copii copiii
		școala scoala citi citire scrie ajutor avem nevoie profesori învățători matematică cum`
)
