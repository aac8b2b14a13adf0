//! The names of keys in the footer and the help.

messages! { keys:
    /// discard the text
    DISCARD;
    /// After the first press of that key.
    ASK_DISCARD;
    /// save and close, short
    KEEP_BRIEF;
    /// The outline of the strong answer.
    OUTLINE;
    /// The card for the day of the interview.
    DAY_CARD;
    /// record the answer
    RECORD;
    /// stop recording the answer
    STOP_RECORDING;
    /// listen to a recorded answer
    LISTEN;
    /// The same in short.
    LISTEN_BRIEF;
    /// Play from the selected sentence.
    LISTEN_FROM_HERE;
    /// correct the words of a spoken answer
    WORDS;
    /// The same in short.
    WORDS_BRIEF;
    /// stop recognizing speech
    CANCEL_WORDS;
    /// submit
    SUBMIT;
    /// start answering
    BEGIN_ANSWER;
    /// STAR marker
    MARKER;
    /// hint
    HINT;
    /// close the hint
    HIDE_HINT;
    /// close the outline
    HIDE_OUTLINE;
    /// pause
    PAUSE;
    /// select
    ACCEPT;
    /// continue
    GO_ON;
    /// move
    MOVE;
    /// change
    CHANGE;
    /// scroll
    SCROLL;
    /// turn
    WALK;
    /// rate
    RATE;
    /// up
    UP;
    /// down
    DOWN;
    /// previous value
    LESS;
    /// next value
    MORE;
    /// previous answer
    PREVIOUS_ANSWER;
    /// next answer
    NEXT_ANSWER;
    /// scroll up
    SCROLL_UP;
    /// scroll down
    SCROLL_DOWN;
    /// page up
    PAGE_UP;
    /// page down
    PAGE_DOWN;
    /// to the start
    FIRST;
    /// to the end
    LAST;
    /// scroll the question up
    PROMPT_UP;
    /// scroll the question down
    PROMPT_DOWN;
    /// help
    HELP;
    /// leave
    BACK;
    /// the same in one short word
    BACK_BRIEF;
    /// stop
    STOP;
    /// redraw the screen
    REDRAW;
    /// quit the program
    LEAVE;
    /// 1 point
    RATE_1;
    /// 2 points
    RATE_2;
    /// 3 points
    RATE_3;
    /// 4 points
    RATE_4;
    /// 5 points
    RATE_5;
    /// skip the rating
    PASS_OVER;
    /// new line
    NEWLINE;
    /// undo
    UNDO;
    /// redo
    REDO;
    /// select all
    SELECT_ALL;
    /// cut
    CUT;
    /// copy
    COPY;
    /// delete the character before
    BACKSPACE;
    /// delete the character after
    DELETE;
    /// delete the word before
    DELETE_WORD_LEFT;
    /// delete the word after
    DELETE_WORD_RIGHT;
    /// delete to the start of the line
    DELETE_LINE_START;
    /// delete to the end of the line
    DELETE_LINE_END;
    /// left
    MOVE_LEFT;
    /// right
    MOVE_RIGHT;
    /// line up
    MOVE_UP;
    /// line down
    MOVE_DOWN;
    /// previous word
    WORD_LEFT;
    /// next word
    WORD_RIGHT;
    /// previous sentence
    SENTENCE_LEFT;
    /// next sentence
    SENTENCE_RIGHT;
    /// start of the line
    LINE_START;
    /// end of the line
    LINE_END;
    /// start of the text
    TEXT_START;
    /// end of the text
    TEXT_END;
    /// filter
    FILTER;
    /// scroll the text below up
    DETAILS_UP;
    /// scroll the text below down
    DETAILS_DOWN;
    /// search
    SEARCH;
    /// search in what was said
    SEARCH_WORDS;
    /// open
    OPEN_FOUND;
    /// to the list
    TO_LIST;
    /// sort
    SORT;
    /// stop filtering
    CLEAR_FILTER;
    /// to the trash
    TO_TRASH;
    /// comment
    COMMENT;
    /// save and close
    KEEP_COMMENT;
    /// import
    MAKE_IMPORT;
    /// leave out
    LEAVE_OUT;
    /// edit the answer to an entry of an import
    EDIT_ANSWER;
    /// follow-up
    FOLLOW_UP;
    /// own question
    STAND_ALONE;
    /// story or not
    AS_STORY;
    /// leave, nothing imported
    LEAVE_IMPORT;
    /// prepared sentences as key points
    KEY_POINTS;
    /// answer again
    ANSWER_AGAIN;
    /// star
    STAR;
    /// compare
    COMPARE;
    /// read
    READ;
    /// open that interview
    OPEN_INTERVIEW;
    /// try again
    AGAIN;
    /// begin the interview
    START;
    /// a date a week earlier
    WEEK_EARLIER;
    /// a date a week later
    WEEK_LATER;
    /// strong answer
    STRONG;
    /// the same in one short word
    STRONG_BRIEF;
    /// replay
    REPLAY;
    /// play or stop
    PLAY;
    /// speed
    SPEED;
    /// slower
    SLOWER;
    /// faster
    FASTER;
    /// 5 seconds
    SEEK;
    /// back 5 seconds
    SEEK_BACK;
    /// on 5 seconds
    SEEK_ON;
    /// next pause
    NEXT_PAUSE;
    /// edit
    EDIT_STORY;
    /// new
    NEW_STORY;
    /// delete
    DELETE_STORY;
    /// matrix
    MATRIX;
    /// list
    STORY_LIST;
    /// 10-second drill
    STORY_DRILL;
    /// where told
    OPEN_USE;
    /// next field
    NEXT_FIELD;
    /// previous field
    PREVIOUS_FIELD;
    /// mark or unmark
    TICK;
    /// pick
    PICK;
    /// first story
    PICK_1;
    /// second story
    PICK_2;
    /// third story
    PICK_3;
    /// fourth story
    PICK_4;
    /// none of these
    NONE_FITS;
    /// this fits too
    FITS_TOO;
    /// next
    NEXT_QUESTION;
    /// tags
    TAGS;
    /// points
    POINTS;
    /// go through points and findings
    WEIGH;
    /// said it
    SAID;
    /// not so
    NOT_SAID;
    /// undo
    TAKE_BACK;
    /// have the answer tightened
    TIGHTEN;
    /// The same in short.
    TIGHTEN_BRIEF;
    /// make the language model's reading one's own
    AGREE;
    /// discard the language model's reading
    FORGET;
    /// stop the language model
    STOP_MODEL;
    /// close
    CLOSE;
    /// this sentence
    THIS_SENTENCE;
    /// next item
    NEXT_ITEM;
    /// previous item
    PREVIOUS_ITEM;
    /// make a story
    MAKE_STORY;
    /// the same in one short word
    MAKE_STORY_BRIEF;
    /// move and select
    SELECTING;
}
