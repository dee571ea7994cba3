package naming

import "strings"

func set(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

// beginSentence are signs after which a word has a capital letter, name or not.
const beginSentence = ".!?:\n•(“\""

// kinds are words for schools, as package spelling writes them.
var kinds = set(`school academy college primary infant junior nursery secondary high middle first lower upper special
	grammar comprehensive preparatory independent prep jmi pru utc centre federation trust sixth form community
	foundation free cofe catholic methodist va vc urc church christian islamic muslim jewish hindu sikh faith boys girls
	mixed partnership alliance campus hub studio technology science arts sports language languages maths mathematics
	international early years children childrens education educational learning all through provision alternative aided
	controlled ltd limited co educational day boarding voluntary england roman pupil referral unit technical university
	training teaching inspiration`)

// links join the words of a name, and give nothing away by themselves.
var links = set(`the a an of and at in on upon for with by to de la le`)

// common are words of names that also stand in ordinary texts.
var common = set(`park hill hills green oak oaks tree trees wood woods field fields hope star stars unity phoenix
	reading bridge bridges river riverside meadow meadows valley vale view grange orchard mill new old north south east
	west central northern southern eastern western heath manor hall house court lane road street way gate cross common
	town village city spring springs summer winter sun sunny lake lakes brook stream sea bay beach coast cliff rock stone
	stones bank banks moor moors forest grove garden gardens rose lily ivy holly ash elm elms beech birch willow willows
	hazel cherry maple pine cedar cedars laurel acorn castle tower abbey priory chapel temple king kings queen queens
	prince princess royal crown victoria albert george lord lady bishop bishops abbot archbishop saints saint holy
	trinity cross christ sacred heart spirit family angels our good shepherd light lighthouse beacon horizon horizons
	discovery explore endeavour aspire aspirations achieve achievement excel excellence success future futures inspire
	inspired progress challenge vision venture pioneer pioneers pathway pathways path paths journey compass bright
	brighter rainbow harmony peace grace faith wisdom pride brook long short great little big small high low top end side
	corner square mount mountain white black red blue grey brown golden silver young price page marks mark read field day
	may march april june august first second third one two three four five ten well wells mary john peter paul james
	michael andrew george david stephen thomas joseph anne ann margaret martin luke matthew mark alban edward william
	henry charles elizabeth butterfly swan swans robin eagle falcon kite kingfisher lark hawk fox hare deer dove bee bees
	lion harbour quay port ferry station railway canal farm barn acre acres down downs dale dene dean fen marsh ford leys
	lea lee mile warren close crescent avenue parade parkside parkway hillside hilltop woodside woodlands lakeside
	seaside greenfield greenfields highfield highfields springfield northfield southfield westfield eastfield broad wide
	open life lift stay base home unit link bridge school primary academy link learning together kids children child
	every support need needs plan plans work working team teams focus key stage year group mentor coach coaching english`)

// Titles are the words that come before the name of a person, as package spelling
// writes them. The caller does not change them.
func Titles() []string { return titles }

var titles = []string{"mr", "mrs", "miss", "ms", "mx", "dr", "sir", "dame", "rev", "revd", "reverend", "father",
	"sister", "prof", "professor"}

// Common says whether ordinary texts also use the word, as package spelling
// writes it. As the name of a person, such a word gives nothing away by itself.
func Common(word string) bool { return common[word] || kinds[word] || links[word] }
