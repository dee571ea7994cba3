package naming

// The words around a name that say whether a school is meant.
var (
	// people are those of a school: "pupils at X", "X governors".
	people = set(`pupil pupils child children student students learner learners staff teacher teachers leader leaders
		governor governors head heads headteacher headteachers headship senco sencos assistants classroom classrooms class
		classes infant junior boys girls`)
	// ours come before "at X" too: "we at X", "teaching at X".
	ours = set(`we us here everyone everybody colleagues work works worked working teach teaches taught teaching learn learns
		learning curriculum life team families parents`)
	// owned are what a school has: "X's curriculum".
	owned = set(`curriculum results ofsted inspection timetable sats ks year years reception teaching headteachers parents
		families improvement phonics attendance behaviour leadership`)
	// staff are of a school, not of a town: "the head of X".
	staff = set(`head heads headteacher headteachers headship principal governor governors staff senco deputy pupils`)
	// joins come before the name of a school: "pupils attend X", "team X".
	joins = set(`attend attends attended attending join joins joined joining called named
		team headteacher principal teacher`)
	// ways come after the name of a school: "the X way".
	ways = set(`way ways family ethos values curriculum approach team`)
	// follow come after a name that is no ordinary word: "X needs a coach", "X Year 5".
	follow = set(`needs wants seeks year ks ks1 ks2 ks3 ks4 ks5 reception send sen parents`)
	// joiners end what "X is a" tells of X.
	joiners = set(`of with where that which in and near for city town village suburb but has`)
	// happenings are at places that are not the school.
	happenings = set(`match matches game games final finals cup tournament concert festival course courses conference show
		exhibition race races fixture degree graduate graduated studied study met played performed university`)
	// skilled are people at what they do: "good at X". They also look and aim at it.
	skilled = set(`good better best bad worse worst strong stronger weak weaker poor skilled excel excels excelled succeed
		succeeds look looks looked looking aim aims aimed aiming arrive arrives arrived up competent confident fluent able`)
	// others follow the name of another place: "X station".
	others = set(`university stadium station library museum hospital theatre zoo park road street church cathedral racecourse
		united council airport market hall`)
	// sides come before the name of another place, or of a person.
	sides = set(`north south east west northern southern eastern western central upper lower greater
		mr mrs miss ms mx dr sir`)
	// usual are words that ordinary texts write with a capital letter.
	usual = set(`reading writing english maths mathematics science january february march april may june july august september
		october november december spring summer autumn winter easter monday tuesday wednesday thursday friday`)
	// neutral may have a capital letter beside a name, and are no part of it.
	neutral = set(`school academy year years reception nursery ks ks1 ks2 ks3 ks4 ks5 ofsted sats send sen
		we i they our the at mr mrs miss ms this here
		phonics`)
)
