const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs by which a source asserts something; what takes a stance only ("condemned") is not among them. */
export const assertVerbs = set(
  'say says said report reports reported confirm confirms confirmed indicate indicates indicated show shows showed find finds found suggest suggests ' +
    'suggested estimate estimates estimated note notes noted write writes wrote claim claims claimed state states stated announce announces announced ' +
    'reveal reveals revealed warn warns warned believe believes believed conclude concludes concluded project projects projected predict predicts ' +
    'predicted allege alleges alleged acknowledge acknowledges acknowledged learn learns learned assess assesses assessed declare declares declared disclose ' +
    'discloses disclosed describe describes described puts add adds added tell tells told deny denies denied ' +
    'tweeted posted sagt sagte berichtet berichtete berichten meldet meldete melden schreibt schrieb bestätigte bestätigt teilte',
);

/** The same verbs behind "as NAME" and before "by NAME". */
export const reportVerbs = set(
  'reports reported report notes noted writes wrote puts says said confirmed reveals revealed explains explained describes learned showed shows found',
);

/** Participles before "by NAME" that give the place where something was published or found. */
export const publishedBy = set(
  'reported published cited quoted confirmed announced revealed broadcast aired carried relayed reprinted',
);
/** Participles before "by NAME" where only a name says who found it. */
export const foundBy = set(
  'obtained reviewed seen conducted compiled released commissioned analyzed analysed collected gathered verified issued',
);

/** Things that come "from" a source. */
export const informationNouns = set(
  'information data reports report intelligence evidence details figures statistics numbers confirmation documents leaks tip tips footage',
);

/** Nouns for people who are cited without a name. */
export const unnamedHeads = set(
  'source official diplomat aide adviser advisor analyst expert insider witness eyewitness observer person operative strategist researcher ' +
    'scientist economist staffer employee commentator spokesman spokeswoman spokesperson investigator prosecutor scholar executive critic ' +
    'specialist rescuer medic blogger doctor lawyer attorney defector',
);

/** Nouns for texts and findings that are cited, in the singular. */
export const citableDocuments = set(
  'report poll survey study estimate memo transcript book data document file filing lawsuit complaint indictment affidavit review analysis research ' +
    'paper editorial statistic census dossier audit recording tally assessment projection forecast ranking average database ' +
    'diary autopsy statement press-release communique communiqué cable footage finding probe investigation summary ' +
    'bericht umfrage studie schätzung analyse law act constitution treaty statute ordinance decree directive ruling verdict resolution regulation bill charter code',
);

/** Those of them that things happen "under". */
export const lawNouns = set(
  'law act constitution treaty statute ordinance decree directive ruling resolution regulation bill charter code agreement',
);

/** Those of them that cite somebody in the singular too: "a diplomat said". */
export const singleHeads = set(
  'source official diplomat aide adviser advisor analyst expert insider witness eyewitness observer person spokesman spokeswoman spokesperson',
);

/** Nouns that mean the press: "local media", "the newspaper". */
export const pressHeads = set(
  'media newspaper television radio outlet broadcaster network magazine tabloid daily',
);
/** Nouns that mean it behind a word of the press only: "the state news agency". */
export const pressTools = set('agency press website site station channel portal');
/** Those words. */
export const pressWords = set('news press media tv radio television information state-run');

/** Nouns for the way in which something was said. */
export const mediumNouns = set(
  'interview interviews statement post tweet message article column op-ed opinion essay letter memo email e-mail briefing conference speech address ' +
    'video broadcast podcast program programme show appearance release report story dispatch book blog comment comments remarks testimony ' +
    'hearing filing call gespräch interview erklärung mitteilung',
);

/** Places on the web where people publish themselves. */
export const platforms = set(
  'x twitter facebook telegram instagram tiktok youtube linkedin threads bluesky mastodon weibo vkontakte vk reddit whatsapp viber',
);
