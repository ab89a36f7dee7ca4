<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko_KR">
<context>
    <name></name>
    <message>
        <source>프로그램을 만든 때 · 이보다 뒤여야 해요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마지막 기록 · 이보다 뒤여야 해요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}년 {month}월 {day}일 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단말 {station} · {year}년 {month}월 {day}일</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>인쇄기</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>저울</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>스캐너</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저장 공간</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>통신</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>이어져 있어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>끊겨 있어요. 이대로 하루 종일 쓸 수 있어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>보낼 기록</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>모두 보냈어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}개가 이 기기에 안전하게 있어요. 이어지면 저절로 갑니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이웃 기기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}의 기록이 갈라졌어요. 담당자에게 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}: 대답이 없어요. 이 기기는 그대로 쓸 수 있어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}대와 이어져 있어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 다른 기기가 없어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>확인해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 자리에는 없어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>좋아요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>화면 하나가 멈췄어요. 기록은 이 기기에 안전하게 있습니다.</source>
        <translation>A page has stopped. The records are safe on this machine.</translation>
    </message>
    <message>
        <source>「다시 열기」를 눌러 주세요. 또 멈추면 담당자를 불러 주세요.</source>
        <translation>Touch “Open again”. If it stops again, please call the staff.</translation>
    </message>
    <message>
        <source>이 기기의 기록이 본부보다 뒤처져 있어요. 예전 저장 장치로 되돌린 것 같습니다.</source>
        <translation>The records of this machine are behind those of the office. It seems that an old disk was put back.</translation>
    </message>
    <message>
        <source>담당자에게 알려 주세요. 새 번호로 다시 등록해야 쓸 수 있습니다.</source>
        <translation>Please tell the person in charge. It has to be set up again under a new number.</translation>
    </message>
    <message>
        <source>누가 일하시나요?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>비밀번호를 눌러 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이름을 먼저 골라 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>숫자 4자리 이상</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>여러 번 틀렸어요. {until} 뒤에 다시 눌러 주세요.</source>
        <translation>Wrong too often. Try again after {until}.</translation>
    </message>
    <message>
        <source>비밀번호가 달라요. 다시 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>인쇄기 전원과 종이를 봐 주세요. 이어지면 저절로 나와요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>나오다 만 종이가 있어요. 종이를 보고 다시 인쇄해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울이 대답하지 않아요. 전원과 케이블을 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저장 공간이 적어요. 오늘은 쓸 수 있으니 마감 뒤 담당자에게 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>강진군 밖</source>
        <translation>Outside Gangjin</translation>
    </message>
    <message>
        <source>어디에 사세요?</source>
        <translation>Where do you live?</translation>
    </message>
    <message>
        <source>이대로 신청할까요?</source>
        <translation>Sign up like this?</translation>
    </message>
    <message>
        <source>신청하기</source>
        <translation>Sign up</translation>
    </message>
    <message>
        <source>수업</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>신청하는 분</source>
        <translation>Learner</translation>
    </message>
    <message>
        <source>선택 동의는 하지 않음</source>
        <translation>No optional consent</translation>
    </message>
    <message>
        <source>더 동의한 것</source>
        <translation>Also agreed to</translation>
    </message>
    <message>
        <source>보호자</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>{phone} (도와주는 분)</source>
        <translation>{phone} (a helper&apos;s)</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>전화</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>사는 곳</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>{name} 님을 등록했어요. 출석했어요.</source>
        <translation>{name} is signed up and present.</translation>
    </message>
    <message>
        <source>개인정보를 이렇게 써도 될까요?</source>
        <translation>May we use your data like this?</translation>
    </message>
    <message>
        <source>동의합니다</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>동의하지 않아요</source>
        <translation>I do not agree</translation>
    </message>
    <message>
        <source>읽어 드릴까요?</source>
        <translation>Read it aloud?</translation>
    </message>
    <message>
        <source>이런 수업은 지금 없어요.</source>
        <translation>There is no such class now.</translation>
    </message>
    <message>
        <source>어떤 수업을 들으시겠어요?</source>
        <translation>Which class would you like?</translation>
    </message>
    <message>
        <source>지금 신청할 수 있는 수업이 없어요. 직원에게 물어봐 주세요.</source>
        <translation>No class is open now. Please ask our staff.</translation>
    </message>
    <message>
        <source>모든 읍면</source>
        <translation>All areas</translation>
    </message>
    <message>
        <source>모든 요일</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>계획대로 모두 마쳤어요.</source>
        <translation>All was done as planned.</translation>
    </message>
    <message>
        <source>뒷부분은 다음 시간에 이어서 해요.</source>
        <translation>The rest follows next time.</translation>
    </message>
    <message>
        <source>천천히 하실 분이 많아 두 번씩 했어요.</source>
        <translation>Many needed time: all was done twice.</translation>
    </message>
    <message>
        <source>와이파이가 느려서 몇 번 끊겼어요.</source>
        <translation>The Wi-Fi was slow and broke off.</translation>
    </message>
    <message>
        <source>기기가 모자라 둘이 함께 썼어요.</source>
        <translation>Two shared a device: too few.</translation>
    </message>
    <message>
        <source>한 분 더 도와주실 분이 필요해요.</source>
        <translation>One more helper is needed.</translation>
    </message>
    <message>
        <source>수업 마치기</source>
        <translation>Finish class</translation>
    </message>
    <message>
        <source>{hours}시간 {minutes}분</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{count}명</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>서명하고 마치기</source>
        <translation>Sign and finish</translation>
    </message>
    <message>
        <source>모두 오셨어요.</source>
        <translation>Everybody came.</translation>
    </message>
    <message>
        <source>결석 {count}명: {names}</source>
        <translation>Absent {count}: {names}</translation>
    </message>
    <message>
        <source>일지는 세 줄까지예요. 하나를 빼고 골라 주세요.</source>
        <translation>The journal takes three lines. Take one away first.</translation>
    </message>
    <message>
        <source>PIN이 맞지 않아요. 다시 눌러 주세요.</source>
        <translation>Wrong PIN. Please try again.</translation>
    </message>
    <message>
        <source>보호자의 이름을 적어 주세요</source>
        <translation>The guardian&apos;s name</translation>
    </message>
    <message>
        <source>보호자의 전화번호</source>
        <translation>The guardian&apos;s phone</translation>
    </message>
    <message>
        <source>아이의 생일을 적어 주세요</source>
        <translation>The child&apos;s birthday</translation>
    </message>
    <message>
        <source>보호자의 동의를 어떻게 확인할까요?</source>
        <translation>How shall we check with the guardian?</translation>
    </message>
    <message>
        <source>직원이 확인해요</source>
        <translation>Staff check this</translation>
    </message>
    <message>
        <source>직원은 보호자의 동의를 확인한 뒤 번호를 눌러 주세요.</source>
        <translation>Staff: check that the guardian agrees, then type your number.</translation>
    </message>
    <message>
        <source>이제 직원 PIN을 눌러 주세요.</source>
        <translation>Now your staff PIN.</translation>
    </message>
    <message>
        <source>다음</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>직원이 전화로 확인해요</source>
        <translation>Staff phone them</translation>
    </message>
    <message>
        <source>서명한 종이를 내요</source>
        <translation>A signed paper</translation>
    </message>
    <message>
        <source>문자에 답을 받아요</source>
        <translation>A reply by message</translation>
    </message>
    <message>
        <source>생일을 여덟 자리로 적어 주세요. 20140503처럼요.</source>
        <translation>Eight digits, please: like 20140503.</translation>
    </message>
    <message>
        <source>직원 번호와 PIN이 있어야 해요. 직원을 불러 주세요.</source>
        <translation>A staff number and PIN are needed. Please call staff.</translation>
    </message>
    <message>
        <source>확인하는 방법을 하나 골라 주세요.</source>
        <translation>Please choose one way.</translation>
    </message>
    <message>
        <source>{name} 님의 신청</source>
        <translation>{name}: your sign-up</translation>
    </message>
    <message>
        <source>네, 취소할게요</source>
        <translation>Yes, cancel it</translation>
    </message>
    <message>
        <source>신청 취소</source>
        <translation>Cancel sign-up</translation>
    </message>
    <message>
        <source>다 됐어요</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>이 신청을 취소할까요? 다시 신청하실 수 있어요.</source>
        <translation>Cancel this sign-up? You can sign up again.</translation>
    </message>
    <message>
        <source>동의하셨어요</source>
        <translation>You agreed</translation>
    </message>
    <message>
        <source>거두셨어요</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>네, 거둘게요</source>
        <translation>Yes, withdraw</translation>
    </message>
    <message>
        <source>동의 철회</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>동의를 거뒀어요. 이제 쓰지 않아요.</source>
        <translation>Consent withdrawn. We use it no more.</translation>
    </message>
    <message>
        <source>동의를 거뒀어요. 신청도 함께 취소했어요.</source>
        <translation>Your consent is withdrawn. Your sign-up is cancelled, too.</translation>
    </message>
    <message>
        <source>신청을 취소했어요. 다음에 또 오세요.</source>
        <translation>Sign-up cancelled. See you another time.</translation>
    </message>
    <message>
        <source>이것도 괜찮으세요?</source>
        <translation>Is this fine, too?</translation>
    </message>
    <message>
        <source>하지 않아도 들을 수 있어요.</source>
        <translation>You can join without it.</translation>
    </message>
    <message>
        <source>스마트폰</source>
        <translation>Smartphone</translation>
    </message>
    <message>
        <source>태블릿</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>노트북</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>데스크탑PC</source>
        <translation>Desktop PC</translation>
    </message>
    <message>
        <source>인터넷</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>화상카메라</source>
        <translation>Webcam</translation>
    </message>
    <message>
        <source>화상 수업이 돼요</source>
        <translation>Lessons by video</translation>
    </message>
    <message>
        <source>배울 분의 이름을 적어 주세요</source>
        <translation>The learner&apos;s name</translation>
    </message>
    <message>
        <source>이름을 적어 주세요</source>
        <translation>Your name, please</translation>
    </message>
    <message>
        <source>전화번호를 적어 주세요</source>
        <translation>Your phone number</translation>
    </message>
    <message>
        <source>도와주는 분의 전화번호</source>
        <translation>Your helper&apos;s phone</translation>
    </message>
    <message>
        <source>제 전화가 있어요</source>
        <translation>I have a phone</translation>
    </message>
    <message>
        <source>전화가 없어요</source>
        <translation>I have no phone</translation>
    </message>
    <message>
        <source>신청 {all} · 출석 {present} · 지각 {late} · 결석 {absent}</source>
        <translation>Signed up {all} · present {present} · late {late} · absent {absent}</translation>
    </message>
    <message>
        <source>모두 출석</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>나머지 모두 출석</source>
        <translation>All others present</translation>
    </message>
    <message>
        <source>이름 보기</source>
        <translation>Show names</translation>
    </message>
    <message>
        <source>이름 가리기</source>
        <translation>Hide names</translation>
    </message>
    <message>
        <source>아직</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>출석</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>지각</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>결석</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>쉬는 수업이에요</source>
        <translation>Class is off</translation>
    </message>
    <message>
        <source>자리가 없어요</source>
        <translation>No seat left</translation>
    </message>
    <message>
        <source>자리 {count}개 남음</source>
        <translation>Seats left: {count}</translation>
    </message>
    <message>
        <source>방금 자리가 찼어요. 다른 수업을 골라 주세요.</source>
        <translation>The class just filled up. Please choose another.</translation>
    </message>
    <message>
        <source>이 번호로 이미 신청하셨어요. 신청권이 없으면 직원에게 말씀해 주세요.</source>
        <translation>This number is signed up already. No ticket? Please ask our staff.</translation>
    </message>
    <message>
        <source>주민등록번호는 받지 않아요. 지우고 다시 적어 주세요.</source>
        <translation>We take no resident number. It is wiped: please type again.</translation>
    </message>
    <message>
        <source>괜찮아요. 아무것도 저장하지 않았어요. 직원과 상의하실 수 있어요.</source>
        <translation>That is fine. Nothing was stored. You may talk to our staff.</translation>
    </message>
    <message>
        <source>동의를 묻는 글이 바뀌었어요. 한 번만 더 봐 주세요.</source>
        <translation>The form has changed. Please look once more.</translation>
    </message>
    <message>
        <source>지금은 신청을 받을 수 없어요. 직원에게 말씀해 주세요.</source>
        <translation>No sign-up now. Please ask our staff.</translation>
    </message>
    <message>
        <source>만 14세가 안 되셨네요. 보호자와 함께 적어 주세요.</source>
        <translation>You are under 14. Please sign up with a guardian.</translation>
    </message>
    <message>
        <source>보호자의 이름과 전화번호를 다시 봐 주세요.</source>
        <translation>Please check the guardian&apos;s name and phone.</translation>
    </message>
    <message>
        <source>보호자의 동의를 먼저 확인해야 해요. 직원에게 말씀해 주세요.</source>
        <translation>Your guardian&apos;s consent has to be checked first. Please ask staff.</translation>
    </message>
    <message>
        <source>이름을 다시 적어 주세요.</source>
        <translation>Please type the name again.</translation>
    </message>
    <message>
        <source>전화번호를 다시 적어 주세요.</source>
        <translation>Please type the number again.</translation>
    </message>
    <message>
        <source>사시는 곳을 골라 주세요.</source>
        <translation>Please choose your area.</translation>
    </message>
    <message>
        <source>이 자리의 수업이 아니에요. 직원에게 말씀해 주세요.</source>
        <translation>This class is not held here. Please ask our staff.</translation>
    </message>
    <message>
        <source>끝났거나 쉬는 수업이에요. 다른 수업을 골라 주세요.</source>
        <translation>This class is over or off. Please choose another.</translation>
    </message>
    <message>
        <source>신청권의 QR이 아니에요. 종이 아래쪽 QR을 비춰 주세요.</source>
        <translation>This is no ticket. Please show the code at the paper&apos;s foot.</translation>
    </message>
    <message>
        <source>우리가 만든 신청권과 달라요. 직원에게 말씀해 주세요.</source>
        <translation>This ticket is not as we made it. Please ask our staff.</translation>
    </message>
    <message>
        <source>여기에는 기록이 없어요. 「처음 왔어요」로 신청해 주세요.</source>
        <translation>You are not known here. Please choose “First time here”.</translation>
    </message>
    <message>
        <source>취소한 신청이에요. 다시 신청하실 수 있어요.</source>
        <translation>This sign-up was cancelled. You can sign up again.</translation>
    </message>
    <message>
        <source>오늘 하는 수업의 신청권이 아니에요. 날짜를 봐 주세요.</source>
        <translation>This ticket is for another day. Please look at its date.</translation>
    </message>
    <message>
        <source>강사만 할 수 있어요. 강사에게 말씀해 주세요.</source>
        <translation>Only an instructor can do this. Please ask one.</translation>
    </message>
    <message>
        <source>이 수업의 동의서가 아니거나 이미 쓴 동의서예요.</source>
        <translation>This sheet is of another class, or was used.</translation>
    </message>
    <message>
        <source>수업 일지에는 이름이나 번호를 적지 않아요. 지워 주세요.</source>
        <translation>The class book takes no names or numbers. Please remove them.</translation>
    </message>
    <message>
        <source>이미 그렇게 되어 있어요.</source>
        <translation>It is so already.</translation>
    </message>
    <message>
        <source>이 동의를 거두면 수강 신청도 함께 취소돼요.</source>
        <translation>Without this consent the sign-up ends, too.</translation>
    </message>
    <message>
        <source>여러 번 틀렸어요. {time}부터 다시 해 보세요.</source>
        <translation>Wrong several times. Try again from {time}.</translation>
    </message>
    <message>
        <source>{name} 님, 이미 출석하셨어요.</source>
        <translation>{name}: you were marked already.</translation>
    </message>
    <message>
        <source>{name} 님, 늦게 오신 것으로 적었어요.</source>
        <translation>{name}: you are marked as late.</translation>
    </message>
    <message>
        <source>{name} 님, 출석했어요. 어서 오세요.</source>
        <translation>{name}: you are present. Welcome!</translation>
    </message>
    <message>
        <source>신청됐어요</source>
        <translation>You are signed up</translation>
    </message>
    <message>
        <source>준비물: {things}</source>
        <translation>Please bring: {things}</translation>
    </message>
    <message>
        <source>오시는 날 이 QR을 비춰 주세요.</source>
        <translation>Show this code on the day.</translation>
    </message>
    <message>
        <source>종이로 드릴 수 없어요. 이 QR을 휴대전화로 찍어 두세요.</source>
        <translation>There is no paper now. Take a picture of this code.</translation>
    </message>
    <message>
        <source>종이로 받기</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>오늘 수업</source>
        <translation>Today&apos;s classes</translation>
    </message>
    <message>
        <source>오늘은 이 자리에 수업이 없어요.</source>
        <translation>No class here today.</translation>
    </message>
    <message>
        <source>신청 {enrolled} · 출석 {present}</source>
        <translation>Signed up {enrolled} · present {present}</translation>
    </message>
    <message>
        <source>{counts} · 마쳤어요</source>
        <translation>{counts} · finished</translation>
    </message>
    <message>
        <source>출석 열기</source>
        <translation>Open roll</translation>
    </message>
    <message>
        <source>출석 보기</source>
        <translation>See roll</translation>
    </message>
    <message>
        <source>현장 등록</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>도와주는 분의 번호</source>
        <translation>A helper&apos;s number</translation>
    </message>
    <message>
        <source>동의서 다시 인쇄</source>
        <translation>Print sheet again</translation>
    </message>
    <message>
        <source>동의서 인쇄</source>
        <translation>Print consent sheet</translation>
    </message>
    <message>
        <source>화면에서 동의 받기</source>
        <translation>Consent on this screen</translation>
    </message>
    <message>
        <source>이 화면에서 동의를 받거나, 동의서를 인쇄해 서명을 받아 주세요.</source>
        <translation>Ask for the consent on this screen, or print the sheet and have it signed.</translation>
    </message>
    <message>
        <source>등록하고 출석</source>
        <translation>Register, present</translation>
    </message>
    <message>
        <source>서명한 동의서를 받았어요. 종이에 표시된 선택 동의를 옮겨 주세요.</source>
        <translation>The signed sheet is in. Please copy what is ticked on it.</translation>
    </message>
    <message>
        <source>서명을 받은 뒤 종이 아래의 QR을 찍어 주세요.</source>
        <translation>Once it is signed, scan the code at its foot.</translation>
    </message>
    <message>
        <source>무엇을 도와 드릴까요?</source>
        <translation>How can we help you?</translation>
    </message>
    <message>
        <source>교육 신청</source>
        <translation>Sign up</translation>
    </message>
    <message>
        <source>새 수업을 골라요</source>
        <translation>Choose a class</translation>
    </message>
    <message>
        <source>출석하기</source>
        <translation>I am here</translation>
    </message>
    <message>
        <source>신청권의 QR을 비춰요</source>
        <translation>Show your ticket</translation>
    </message>
    <message>
        <source>내 신청 보기</source>
        <translation>My sign-up</translation>
    </message>
    <message>
        <source>취소하거나 동의를 거둬요</source>
        <translation>Cancel, or withdraw consent</translation>
    </message>
    <message>
        <source>신청권 종이의 QR을 스캐너에 비춰 주세요.</source>
        <translation>Hold your ticket&apos;s code before the scanner.</translation>
    </message>
    <message>
        <source>누구의 신청인가요?</source>
        <translation>Who signs up?</translation>
    </message>
    <message>
        <source>처음 왔어요</source>
        <translation>First time here</translation>
    </message>
    <message>
        <source>와 본 적 있어요</source>
        <translation>I was here before</translation>
    </message>
    <message>
        <source>예전 신청권을 비춰요</source>
        <translation>Show your old ticket</translation>
    </message>
    <message>
        <source>가족·이웃 대신 신청</source>
        <translation>For somebody else</translation>
    </message>
    <message>
        <source>만 14세가 안 됐어요</source>
        <translation>I am under 14</translation>
    </message>
    <message>
        <source>보호자와 함께</source>
        <translation>With a guardian</translation>
    </message>
    <message>
        <source>예전 신청권의 QR을 스캐너에 비춰 주세요.</source>
        <translation>Hold your old ticket&apos;s code before the scanner.</translation>
    </message>
    <message>
        <source>직원에게 말씀해 주세요</source>
        <translation>Please ask our staff</translation>
    </message>
    <message>
        <source>이 자리에서는 벨이 울리지 않아요. 가까운 직원에게 말씀해 주세요.</source>
        <translation>The bell does not ring here. Please ask the staff nearby.</translation>
    </message>
    <message>
        <source>직원이 가고 있어요</source>
        <translation>Staff are coming</translation>
    </message>
    <message>
        <source>잠시만 기다려 주세요.</source>
        <translation>One moment, please.</translation>
    </message>
    <message>
        <source>{count}분째 기다리시는 중</source>
        <translation>You have waited {count} min</translation>
    </message>
    <message>
        <source>직원을 불렀어요</source>
        <translation>Staff are called</translation>
    </message>
    <message>
        <source>곧 갈게요. 잠시만 기다려 주세요.</source>
        <translation>We are coming. One moment, please.</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>이 화면에서는 찍지 않아요. 방금 찍은 것은 쓰지 않았어요.</source>
        <translation>Nothing is scanned on this page. What you just scanned was not used.</translation>
    </message>
    <message>
        <source>먼저 이름을 고르고 들어와 주세요. 찍은 것은 쓰지 않았어요.</source>
        <translation>Please choose your name and sign in first. The scan was not used.</translation>
    </message>
    <message>
        <source>통신 없음</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>보낼 기록 {count}</source>
        <translation>{count} to send</translation>
    </message>
    <message>
        <source>{count}분째</source>
        <translation>for {count} min</translation>
    </message>
    <message>
        <source>{count}시간째</source>
        <translation>for {count} h</translation>
    </message>
    <message>
        <source>{count}일째</source>
        <translation>for {count} d</translation>
    </message>
    <message>
        <source>꺼짐</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>작게</source>
        <translation>Soft</translation>
    </message>
    <message>
        <source>보통</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>크게</source>
        <translation>Loud</translation>
    </message>
    <message>
        <source>{no}번</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>직원이 신분증을 확인합니다</source>
        <translation>Staff will check your ID</translation>
    </message>
    <message>
        <source>{name} 빼기</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>번호나 PIN이 맞지 않아요. 다시 눌러 주세요.</source>
        <translation>Wrong number or PIN. Please try again.</translation>
    </message>
    <message>
        <source>어서 오세요</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>상품 바코드를 비춰도 돼요</source>
        <translation>Or just scan what you are holding</translation>
    </message>
    <message>
        <source>시작하기</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>이어서 고르기 · {count}</source>
        <translation>Go on · {count}</translation>
    </message>
    <message>
        <source>{number}번 바구니 다시 열기</source>
        <translation>Open basket no. {number} again</translation>
    </message>
    <message>
        <source>이대로 맞나요?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>바구니가 비어 있어요</source>
        <translation>Your basket is empty</translation>
    </message>
    <message>
        <source>{won} 결제하기</source>
        <translation>Pay {won}</translation>
    </message>
    <message>
        <source>{reason} {won} 뺐어요</source>
        <translation>{reason}: {won} off</translation>
    </message>
    <message>
        <source>직원을 불렀어요.</source>
        <translation>Staff have been called.</translation>
    </message>
    <message>
        <source>직원이 가고 있어요.</source>
        <translation>Staff are on their way.</translation>
    </message>
    <message>
        <source>가까운 직원을 불러 주세요.</source>
        <translation>Please call somebody of the staff.</translation>
    </message>
    <message>
        <source>{won}부터</source>
        <translation>from {won}</translation>
    </message>
    <message>
        <source>{count}개부터</source>
        <translation>at least {count}</translation>
    </message>
    <message>
        <source>{count}가지</source>
        <translation>{count} kinds</translation>
    </message>
    <message>
        <source>결제를 확인하고 있어요</source>
        <translation>Checking your payment</translation>
    </message>
    <message>
        <source>다시 결제하지 마세요. 곧 알려 드려요.</source>
        <translation>Do not pay again. We will tell you soon.</translation>
    </message>
    <message>
        <source>어느 것으로 드릴까요?</source>
        <translation>Which one would you like?</translation>
    </message>
    <message>
        <source>휴대전화로 찍어 주세요</source>
        <translation>Scan with your phone</translation>
    </message>
    <message>
        <source>휴대전화에서 확인해 주세요</source>
        <translation>Look at your phone</translation>
    </message>
    <message>
        <source>결제 앱을 열고 이 QR을 찍어 주세요.</source>
        <translation>Open your pay app and scan this QR.</translation>
    </message>
    <message>
        <source>결제 앱이 물으면 「확인」을 눌러 주세요.</source>
        <translation>If your pay app asks, press OK.</translation>
    </message>
    <message>
        <source>휴대전화의 결제 바코드를 비춰도 됩니다.</source>
        <translation>Or hold your pay barcode to the scanner.</translation>
    </message>
    <message>
        <source>고맙습니다</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>{number}번</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>담은 상품을 가져가세요. 안녕히 가세요.</source>
        <translation>Please take your goods. Goodbye!</translation>
    </message>
    <message>
        <source>계산대 옆에서 받아 가세요.</source>
        <translation>Pick up your goods beside the till.</translation>
    </message>
    <message>
        <source>처음으로</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>영수증 번호 {number}</source>
        <translation>Receipt no. {number}</translation>
    </message>
    <message>
        <source>담기</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>원산지</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>알레르기</source>
        <translation>Allergens</translation>
    </message>
    <message>
        <source>보관</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>먹는 날짜</source>
        <translation>Best before</translation>
    </message>
    <message>
        <source>판매자</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>주문</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>포장에 적혀 있어요: {what}</source>
        <translation>On the package: {what}</translation>
    </message>
    <message>
        <source>상온 보관</source>
        <translation>Room temperature</translation>
    </message>
    <message>
        <source>냉장 보관</source>
        <translation>Keep refrigerated</translation>
    </message>
    <message>
        <source>냉동 보관</source>
        <translation>Keep frozen</translation>
    </message>
    <message>
        <source>무엇을 찾으세요?</source>
        <translation>What would you like?</translation>
    </message>
    <message>
        <source>상품을 들고 계세요? 바코드를 비춰 주세요</source>
        <translation>Holding goods? Scan them.</translation>
    </message>
    <message>
        <source>결제하기</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>다른 상품</source>
        <translation>Other goods</translation>
    </message>
    <message>
        <source>어떻게 결제할까요?</source>
        <translation>How will you pay?</translation>
    </message>
    <message>
        <source>내실 돈</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>휴대전화 결제</source>
        <translation>Pay by phone</translation>
    </message>
    <message>
        <source>계산대에서 내기</source>
        <translation>Pay at the till</translation>
    </message>
    <message>
        <source>카드</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>현금</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>강진사랑상품권</source>
        <translation>Gangjin vouchers</translation>
    </message>
    <message>
        <source>온누리상품권</source>
        <translation>Onnuri vouchers</translation>
    </message>
    <message>
        <source>화면의 QR을 휴대전화로 찍어요</source>
        <translation>Scan the QR code with your phone</translation>
    </message>
    <message>
        <source>번호를 받아 계산대로 가요</source>
        <translation>Take a number to the till</translation>
    </message>
    <message>
        <source>휴대전화로 찍어 가세요</source>
        <translation>Scan it with your phone</translation>
    </message>
    <message>
        <source>영수증을 드릴까요?</source>
        <translation>Would you like a receipt?</translation>
    </message>
    <message>
        <source>{won} 결제했어요</source>
        <translation>You paid {won}</translation>
    </message>
    <message>
        <source>휴대전화로 받기</source>
        <translation>On my phone</translation>
    </message>
    <message>
        <source>받지 않기</source>
        <translation>No receipt</translation>
    </message>
    <message>
        <source>{won}원</source>
        <translation>₩{won}</translation>
    </message>
    <message>
        <source>{count}개 담음</source>
        <translation>{count} in basket</translation>
    </message>
    <message>
        <source>1 고르기</source>
        <translation>1 Choose</translation>
    </message>
    <message>
        <source>2 확인</source>
        <translation>2 Check</translation>
    </message>
    <message>
        <source>3 결제</source>
        <translation>3 Pay</translation>
    </message>
    <message>
        <source>이름의 첫소리를 눌러 주세요</source>
        <translation>Type the name</translation>
    </message>
    <message>
        <source>강진쌀은 ㄱㅈㅅ</source>
        <translation>rice: R, I, C, E</translation>
    </message>
    <message>
        <source>글자를 누르면 상품이 여기에 나와요.</source>
        <translation>Press letters: goods appear here.</translation>
    </message>
    <message>
        <source>처음 보는 바코드예요. 상품 이름으로 찾거나 직원을 불러 주세요.</source>
        <translation>We do not know this barcode. Look it up by name or call staff.</translation>
    </message>
    <message>
        <source>잠깐 꺼졌다 켜졌어요. 담은 상품은 그대로예요.</source>
        <translation>The power went off for a moment. Your goods are still here.</translation>
    </message>
    <message>
        <source>잠깐 꺼졌다 켜졌어요. 결제를 이어서 확인하고 있어요.</source>
        <translation>The power went off for a moment. We are still checking your payment.</translation>
    </message>
    <message>
        <source>잠깐 꺼졌다 켜졌어요. 결제는 잘 끝났어요.</source>
        <translation>The power went off for a moment. Your payment went through.</translation>
    </message>
    <message>
        <source>지금은 결제하는 중이에요. 더 담으시려면 먼저 결제를 그만두어 주세요.</source>
        <translation>You are paying now. To add more, stop the payment first.</translation>
    </message>
    <message>
        <source>결제를 확인하고 있어요. 다시 결제하지 마세요.</source>
        <translation>We are checking your payment. Do not pay again.</translation>
    </message>
    <message>
        <source>먼저 영수증을 어떻게 받을지 골라 주세요.</source>
        <translation>First choose how you would like your receipt.</translation>
    </message>
    <message>
        <source>바구니를 10분 동안 맡아 둘게요. 번호는 {number}번이에요.</source>
        <translation>We keep your basket for 10 minutes. It is no. {number}.</translation>
    </message>
    <message>
        <source>값을 정하는 중</source>
        <translation>No price yet</translation>
    </message>
    <message>
        <source>지금은 팔지 않아요</source>
        <translation>Not sold now</translation>
    </message>
    <message>
        <source>품절</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>지금은 팔 수 없는 상품이에요. 직원에게 물어봐 주세요.</source>
        <translation>This cannot be sold now. Please ask staff.</translation>
    </message>
    <message>
        <source>지금은 다 팔렸어요. 다른 상품을 골라 주세요.</source>
        <translation>Sold out for now. Please choose another item.</translation>
    </message>
    <message>
        <source>{count}개부터 살 수 있어요.</source>
        <translation>At least {count}.</translation>
    </message>
    <message>
        <source>시험 종이를 보냈어요. 글이 또렷한지 봐 주세요.</source>
        <translation>A trial paper is on its way. Please see whether it is clear.</translation>
    </message>
    <message>
        <source>돌려 드릴 돈이 남아 있어요. 먼저 돌려 드리고 눌러 주세요.</source>
        <translation>Money has to go back first. Give it back, then press again.</translation>
    </message>
    <message>
        <source>영업을 시작했어요. 손님 화면이 열려 있어요.</source>
        <translation>The day has begun. Visitors can come.</translation>
    </message>
    <message>
        <source>손님 화면을 다시 열었어요.</source>
        <translation>Open to visitors again.</translation>
    </message>
    <message>
        <source>지금은 여기서 살 수 없어요. 계산대로 가져가 주세요.</source>
        <translation>You cannot buy here now. Please go to the till.</translation>
    </message>
    <message>
        <source>휴대전화 QR로 계산할 수 있어요. 카드와 현금은 계산대에서 됩니다.</source>
        <translation>Pay here with your phone (QR). Card and cash at the till.</translation>
    </message>
    <message>
        <source>지금은 여기서 계산할 수 없어요. 고른 뒤 계산대에서 계산해 주세요.</source>
        <translation>You cannot pay here right now. Choose here, then pay at the till.</translation>
    </message>
    <message>
        <source>이 자리에는 없어요</source>
        <translation>Not at this place</translation>
    </message>
    <message>
        <source>지금은 이어지지 않아요</source>
        <translation>Not connected right now</translation>
    </message>
    <message>
        <source>이 자리에서는 받지 않아요</source>
        <translation>Not taken here</translation>
    </message>
    <message>
        <source>강진 안에서만 됩니다</source>
        <translation>In Gangjin only</translation>
    </message>
    <message>
        <source>계산대에서 됩니다</source>
        <translation>At the till</translation>
    </message>
    <message>
        <source>결제를 그만두었어요. 다른 방법을 고르실 수 있어요.</source>
        <translation>Payment stopped. You can choose another way.</translation>
    </message>
    <message>
        <source>시간이 지나 결제를 멈췄어요. 다시 한 번 해 주세요.</source>
        <translation>Time ran out. Please try again.</translation>
    </message>
    <message>
        <source>결제 바코드를 알아보지 못했어요. 결제 앱의 바코드를 새로 띄워 주세요.</source>
        <translation>We could not read the pay barcode. Show a new one in your app.</translation>
    </message>
    <message>
        <source>결제가 승인되지 않았어요. 다른 방법을 골라 주세요.</source>
        <translation>Payment not approved. Please choose another way.</translation>
    </message>
    <message>
        <source>아직 담은 상품이 없어요. 바코드를 비추거나 골라 주세요.</source>
        <translation>Your basket is empty. Scan a barcode or choose goods.</translation>
    </message>
    <message>
        <source>더 담을 수 없어요. 직원에게 말씀해 주세요.</source>
        <translation>No more can be added. Please ask staff.</translation>
    </message>
    <message>
        <source>더 적게는 살 수 없는 상품이에요. 빼시려면 「빼기」를 눌러 주세요.</source>
        <translation>Fewer cannot be sold. Press “Remove” to take it out.</translation>
    </message>
    <message>
        <source>직원이 신분증을 확인한 뒤 계산할 수 있어요.</source>
        <translation>You can pay after staff have checked your ID.</translation>
    </message>
    <message>
        <source>결제를 확인하고 있어요. 잠깐만 기다려 주세요.</source>
        <translation>We are checking your payment. One moment, please.</translation>
    </message>
    <message>
        <source>지금은 이 방법을 쓸 수 없어요. 다른 방법을 골라 주세요.</source>
        <translation>This way does not work now. Please choose another.</translation>
    </message>
    <message>
        <source>결제 바코드가 아니에요. 결제 앱의 바코드를 비춰 주세요.</source>
        <translation>That is no pay barcode. Scan the one in your pay app.</translation>
    </message>
    <message>
        <source>이미 계산대에서 계산한 바구니예요.</source>
        <translation>This basket was already paid at the till.</translation>
    </message>
    <message>
        <source>맡아 둔 시간이 지났어요. 다시 담아 주세요.</source>
        <translation>We kept it for 10 minutes. Please choose again.</translation>
    </message>
    <message>
        <source>담은 상품이 있어요. 먼저 계산하거나 비워 주세요.</source>
        <translation>There are goods in the basket. Pay or empty it first.</translation>
    </message>
    <message>
        <source>할 수 없었어요. 직원을 불러 주세요.</source>
        <translation>That did not work. Please call staff.</translation>
    </message>
    <message>
        <source>키오스크 돌보기</source>
        <translation>Kiosk care</translation>
    </message>
    <message>
        <source>{won} 결제를 아직 몰라요. 손님 휴대전화의 결제 앱을 함께 봐 주세요.</source>
        <translation>A payment of {won} is not known yet. Look at the customer’s pay app together.</translation>
    </message>
    <message>
        <source>돌려 드릴 돈 {won} · 승인번호 {approval}</source>
        <translation>To give back: {won} · approval {approval}</translation>
    </message>
    <message>
        <source>승인번호를 적어 주세요. 결제 앱의 내역에 있어요.</source>
        <translation>Type the approval number. The pay app shows it.</translation>
    </message>
    <message>
        <source>인쇄했어요.</source>
        <translation>Printed.</translation>
    </message>
    <message>
        <source>아직 판 것이 없어요.</source>
        <translation>Nothing has been sold yet.</translation>
    </message>
    <message>
        <source>{time}까지 맡아 둘게요</source>
        <translation>Kept until {time}</translation>
    </message>
    <message>
        <source>여기서 다시 열기</source>
        <translation>Open it here again</translation>
    </message>
    <message>
        <source>{count}만 원</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영업 시작</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>나가기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>서랍에 넣은 준비금</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>센 돈을 누르세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>인쇄기에 이어져 있어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>인쇄기가 없어 손으로 열어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>켜져 있어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>없음 · 합계를 말로 알려 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>따로 있음 · 금액을 손으로</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이어져 있어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>없음 · 혼자서도 팔 수 있어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>서랍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>손님 화면</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단말기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>잘 됩니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>살펴봐 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영수증 아래쪽의 QR을 찍어 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>환불</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}월 {day}일 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>환불 · {no} · {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그대로 둠</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 환불함</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>환불할 돈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영수증 찾기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR을 못 읽으면 영수증 번호의 끝자리를 누르세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{won} 환불</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}줄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>모두 고르기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>모두 빼기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마음이 바뀜</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품에 흠</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>값이 틀림</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그 밖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이유를 먼저 골라 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받은 그대로: {ways}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>책임자의 비밀번호</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>허락하고 환불</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>돌려드릴 돈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마침</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기다리는 계산 {count}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기다리는 계산이 없어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>여기 없는 상품이 있어요. 손님과 확인해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>값이 달라진 상품이 있어요. 손님과 확인해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>보류 · {count}개</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>무인 {station} · {count}개</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}분 남음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이전</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>앞 줄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>뒤 줄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계산대로 왔어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계산하러 가기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>번호표를 찍으면 열려요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이어서 계산</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>손님이 말한 번호를 누르세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 상품이 없어요. 바코드를 먼저 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>한 줄에는 999개까지 넣을 수 있어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>값이 맞지 않아요. 다시 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인번호는 숫자 8자리예요. 다시 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받은 돈이 있어요. 받은 돈 줄을 먼저 빼 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 자리에서는 쓸 수 없는 방법이에요. 다른 방법을 골라 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받을 돈보다 많아요. 거스름돈은 현금만 드려요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>신분증을 확인한 뒤 계산할 수 있어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지금 손님의 계산을 마치거나 보류한 뒤 불러와 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>오늘의 세금 규칙이 아직 없어요. 담당자에게 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 자리의 설정이 아직 없어요. 담당자에게 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>판매자 정보가 아직 없어요. 담당자에게 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계산 번호표의 QR이 아니에요. 번호표를 비춰 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기록과 다른 번호표예요. 상품을 다시 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 계산을 마친 번호예요. 영수증을 확인해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>손님이 무인 계산으로 되찾은 번호예요. 그곳에서 이어 가요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10분이 지난 번호예요. 상품을 다시 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: 사무실이 판매를 멈췄어요. 사무실에 물어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 승인번호를 적은 결제예요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 끝낸 결제예요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>할 수 없었어요. 화면을 보고 다시 해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영수증의 QR이 아니에요. 아래쪽 QR을 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다른 기기의 영수증이에요. 그 기기에서 환불해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>판매 영수증이 아니에요. 판매 영수증의 QR을 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 기기의 기록과 다른 영수증이에요. 담당자를 불러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그런 번호의 영수증이 없어요. 번호를 다시 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그 상품은 이 영수증에 없어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>연습 중에는 환불하지 않아요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>환불할 상품을 하나 이상 골라 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 환불한 상품이에요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: 오늘 값이 없어요. 사무실에 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: 과세인지 아직 몰라요. 사무실에 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: 판매자가 아직 없어요. 사무실에 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품 번호, 수량, 받은 돈을 누르세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>면세 {exempt} · 과세 {taxed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>카드를 단말기에 넣고 금액을 확인하세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다음 손님의 상품을 찍으면 새로 시작합니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받을 돈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단말기에서 승인됐나요?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품권으로 받을 돈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>미등록 상품의 값</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}개</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>합계</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받은 돈 {won}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>남은 돈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{won} 모자람</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>거스름돈 {won}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>손님을 기다려요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품을 고르는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품을 찾는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품을 보는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>바구니를 보는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>신분증을 기다려요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>결제 방법을 고르는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>결제하는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>결제를 확인하는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>결제를 마쳤어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계산대로 오는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>직원이 보고 있어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>멈춰 있어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>켜지는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>쓰는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>거스름돈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>거절됨</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>모름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{category} · 분류 바꾸기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>딱 맞게</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다음 손님</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>신분증을 확인했어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품권</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그만두기</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{won} 받음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{won} 넣기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인됨</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인번호는 나중에 적을 수 있어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인번호 {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인번호 {digits} · {left}자리 더</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}줄 더</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>보류</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>불러오기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>무인 기기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다시 인쇄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>미확인</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>할인</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} 받음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>잠깐 꺼졌다 켜졌어요. 마친 계산은 모두 저장되어 있어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>카드 결제를 먼저 끝내 주세요. 그다음에 찍으면 됩니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>미등록 상품의 값을 먼저 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>어느 것인지 먼저 골라 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영수증이에요. 환불하려면 「환불」을 누른 뒤 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>카드가 승인되지 않았어요. 다른 카드나 다른 방법을 골라 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「미확인」에 적어 두었어요. 단말기에서 찾은 뒤 끝내 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다시 인쇄했어요. {copy}번째예요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {count}개부터 팔아요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 모두 환불한 영수증이에요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지금 하던 환불을 먼저 마쳐 주세요. 그다음에 찍으면 됩니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>환불은 책임자가 해야 해요. 책임자를 불러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>여러 번 틀렸어요. 잠시 뒤에 다시 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품을 찍으려면 「이전」을 눌러 판매로 돌아가 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 열 수 없어요. 시계와 어제의 마감을 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>키오스크 {number}번 바구니예요. 여기 없는 상품이 있으니 손님과 확인해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>키오스크 {number}번 바구니예요. 값이 달라진 상품이 있으니 확인해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>키오스크 {number}번 바구니예요. 이어서 계산해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>미확인 결제 {count}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>미확인 결제가 없어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{no} · 승인번호 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인됐는지 모름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>남은 일이 없어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>돌아가기</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>카드로 받은 돈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인번호 적기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>카드 전표의 승인번호 8자리</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{won} 다시 찍어 받았어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인 안 됨</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>돈이 나가지 않았어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단말기에서 취소했어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단말기에서 찾아보세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수매를 시작할까요?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지난 수매일 닫고 시작</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수매 시작</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수매일</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>올해 매입 기준이 없어요. 통신을 한 번 이어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{today} · {year}년산</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>매입 기간이 아니에요. 담당자에게 물어보세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지난 수매일이 닫히지 않았어요. 시작하면 닫습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울 · 검정</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>검정 기한을 몰라요. 저울의 검정 표시를 확인해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} · 검정 {until}까지</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>검정 기한이 지난 저울이에요. 담당자가 허락해야 쓸 수 있어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>검정 기한이 {days}일 남았어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영점</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울이 끊겼어요. 전원과 케이블을 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>값 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>비어 있음 · {weight} kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울이 비어 있는데 {weight} kg로 보이면 영점을 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영점 확인함</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>비워 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>종이와 전원을 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>스캐너의 줄과 전원을 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>준비됨</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>월화수목금토일</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}월 {day}일 {weekday}요일</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}년 {month}월 {day}일</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} / {contracted} 포대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 포대로 배정을 다 채웁니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 포대 다음 {rest}포대 남음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>오늘 {recorded}포대 · 불합격 {refused}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수분 · 적음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수분</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>적음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>숫자 셋</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit} 넘음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit} 아래</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grade}으로 받기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포대 QR을 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>총중량 {gross} − 포대 {tare} = 실중량 {net} kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울 값이 없어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>움직이는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>방금 잰 값이 아니에요. 포대를 내렸다가 다시 올려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>비우고 다시 올려 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포대를 내려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기록했습니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울이 {seconds}초째 대답하지 않아요. 전원과 케이블을 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울이 잴 수 있는 것보다 무거워요. 바로 내려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포대에 붙은 QR부터 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR을 찍어 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bag}번 포대를 저울에 올려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>올려 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>멈춤 · QR을 찍어 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포대에 붙은 QR을 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weight} kg 모자람</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weight} kg 넘침</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>멈춤 · 등급을 누르면 기록합니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>멈춤 · 수분을 적어 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기록 · {bag}번 포대 · {net} kg · {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units}포 · 중간정산금 {won}원 · 확인증을 인쇄합니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>특등</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1등</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2등</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3등</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등외</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hour}시 {minute}분</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수분 높음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>무게 모자람</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포장 아님</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>품종 다름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>배정 넘음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 받은 포대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이물</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>검사관에게 물어보세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받지 않는 등급</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>배정 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다른 해 포대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포대 QR이 아님</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>무게 넘침</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>배정 {count}포대를 다 채우셨어요. 더 받으려면 담당자의 승인이 필요해요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수분이 {moisture}라 두 등급 낮춰 {grade}으로 받습니다. 괜찮으신지 여쭤 보세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>잠깐 꺼졌다 켜졌어요. 하던 포대의 QR을 다시 찍어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>확인증을 다시 인쇄합니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울이 0보다 낮아요. 비우고 영점을 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울에 용기 값이 잡혀 있어요. 저울에서 지워 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울 표시가 멈춰 있어요. 저울에서 풀어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울 단위가 kg이 아니에요. 저울에서 바꿔 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울이 이상을 알려 왔어요. 담당자를 불러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}, 저울 {scale}에서 {who} 님이 {net} kg로 기록했어요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수분이 {moisture}예요. {limit} 아래로 말려서 다시 가져와 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수분이 {moisture}예요. 검사관이 등급을 정하면 다시 재 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weight} kg 모자라요. 채운 뒤 같은 번호로 다시 재면 됩니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weight} kg 많아요. 덜어 낸 뒤 같은 번호로 다시 재면 됩니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>올해 매입하는 포대가 아니에요. 담당자에게 물어보세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 번호로 배정된 물량이 없어요. 담당자에게 물어보세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>채운 뒤 같은 번호로 다시 재면 됩니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>말려서 다시 가져와 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>검사관이 정한 뒤 다시 재 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 등급은 올해 받지 않아요. 검사관에게 물어보세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받지 않은 것으로 기록했어요. 포대를 내려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 이름으로는 볼 수 없는 자료가 있습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부와 이어짐 · {time} 기준</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부에 닿지 않습니다. 이어지면 저절로 보여 드립니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부에 닿지 않습니다. {time}에 받은 자료이고, 이어지면 저절로 새로 고칩니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>하루 앞으로 (Alt+←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>보는 날</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2025-11-20처럼 적고 Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>하루 뒤로 (Alt+→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>오늘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>닫기  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>무엇</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>값</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>하려던 일이 되지 않았어요. 한 번 더 해 보고 담당자를 불러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 기기는 다시 등록해야 합니다. 담당자에게 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>올해 매입 기준이 아직 내려오지 않았어요. 통신을 한 번 이어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지금 값은 기록할 수 없어요. 멈춘 뒤에 다시 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>종이를 만들지 못했어요. 기록은 남아 있으니 다시 인쇄해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기기에 저장하지 못했어요. 저장 공간과 연결을 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시계가 맞지 않아 열 수 없어요. 시계를 맞춰 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 열려 있어요. 그대로 쓰시면 됩니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>열려 있지 않아요. 먼저 열어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>너무 마름 · 검사관 확인</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>카드(별도 단말기)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>매장</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계산대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수매 저울</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>배움터</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수매 담당</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계산 담당</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>휴강</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>자리보다 많이 신청</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>출석부 서명 없음 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시작</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>과정</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>신청</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>차시</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>번호</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>방</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>강사</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>자리</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} 몫</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>취소</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>출석 {present} · 지각 {late} · 결석 {absent} · 표시 없음 {unmarked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}차시 {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수준</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>분</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>준비물</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>책임자</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>담당자</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>출납원</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>장치 담당</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>감사</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마감</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>직원 부름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>부름에 답함</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>부름 끝</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>판매</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>카드 승인번호</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계산대로 옮김</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>옮긴 계산 끝</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계량</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등급</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>돌려보냄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수강 신청</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수업 마침</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>동의 바뀜</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>개인정보 파기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}분</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}시간</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}일</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}가지 더 있습니다 · 표로 보기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>표로 보기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>자료 복사</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그림으로 보기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저장하고 있습니다 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 이름으로는 바꿀 수 없습니다. 담당자에게 부탁해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시간이 지나 나왔습니다. 다시 들어와 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부에 닿지 않아 저장하지 못했습니다. 적은 것은 그대로 있습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부가 받지 않았습니다. 적은 것을 다시 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다른 상품이 쓰는 바코드입니다. 번호를 다시 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다른 상품이 쓰는 빠른 자리입니다. 다른 자리를 골라 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>판매자가 없습니다. 판매자를 다시 골라 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지난날의 값은 바꿀 수 없습니다. 오늘이나 뒷날을 골라 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그사이 다른 사람이 바꿨습니다. F5로 다시 받은 뒤 고쳐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그사이 다른 사람이 이 코드를 썼습니다. 다른 코드를 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>비어 있는 칸이 있습니다. 이름과 수를 다시 봐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등록된 단말의 장소와 종류는 바꿀 수 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 쓴 단말 번호입니다. 새 번호로 만들어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그런 단말이 없습니다. F5로 다시 받아 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 쓰였거나 끝난 등록 코드입니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 거둔 값입니다. F5로 다시 받아 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>날의 차례가 맞지 않습니다. 시작, 끝, 정산 차례로 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수분 아래값이 위값보다 낮아야 합니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 신청한 자리보다 적게 줄 수 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>끝 시각이 시작보다 뒤여야 합니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부에 묻고 있습니다 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>거르기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>누르면 정렬합니다 (Alt+↑, Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}건 가운데 {shown}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>거른 결과가 없습니다. Esc로 지워 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다른 무게 (kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>올리기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>내리기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울에 올리기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR 찍고 결제</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>키오스크 화면의 결제 QR을 휴대전화로 찍습니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>휴대전화</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scanner}에 찍기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>키오스크</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>찍을 것이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>찍을 수 있는 것</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>코드</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>찍는 곳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부 켜기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부 끄기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kg} kg이 올라가 있습니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>비어 있습니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>열려 있음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>여는 중 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>열기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>브라우저로 열기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부를 끄는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부를 켜는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부를 찾는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부 켜짐</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부 꺼짐</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>브라우저가 열리지 않습니다. 주소는 {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>무게를 806.5처럼 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{door} 창이 닫혀 있습니다. 먼저 열어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>키오스크 화면에 결제 QR이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>하려던 일이 되지 않았습니다. 한 번 더 해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마당 시연 · {county}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마당 시연</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{county} 한 곳이 이 기계 안에서 돌아갑니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가상 기기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>장부가 받지 않는 값</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>읽을 수 없는 내용</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기록</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>종류</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시각</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>까닭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>장치 담당에게 보일 말</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 기록이 없습니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>묶음 {count}개</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>뿌리 {root} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 뿌리 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>서로 다른 기록이 온 적 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마지막: {station} · {seq}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 펴낸 것 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다 펴냄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>서명한 잎 {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}개 기다림</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}부터 · 증인 {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부가 원장에 서명하지 않고 있습니다. 장치 담당을 불러 주세요. 담당에게 보일 말: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>증인 서명이 모이지 않아 {since}부터 원장을 새로 공개하지 않고 있습니다. 기록은 계속 받고 있고, 증인이 돌아오면 저절로 공개됩니다. 빠진 증인: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>대답 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다른 원장을 보았다고 함</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시계가 앞서감</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>주소 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>서명하지 않음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 검사하지 않았습니다. 「지금 검사」를 누르면 모든 기록을 다시 계산합니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>검사하고 있습니다 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>원장을 읽지 못했습니다. 통신을 확인하고 다시 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>맞습니다. 기록 {count}건을 모두 다시 계산했고, 서명된 뿌리와 같습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다릅니다. {count}곳이 맞지 않습니다. {first} 장치 담당과 감사에게 알려 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>첫 곳은 {number}번째 잎입니다 ({words}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>첫 곳은 파일 {file}입니다 ({words}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지금 검사</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>원장 상태</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>원장의 잎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마지막 서명</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>증인</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>사건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>격리된 기록</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>장부에 옮기지 못한 기록입니다. 원장에는 그대로 있습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>격리된 기록이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>환불 {no}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>장소</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>담당</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>면세</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>과세</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>품절 · 판매 멈춤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>값 없는 선택 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>세금 구분 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>키오스크 이름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단위</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>세금</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>공급가액</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>부가세</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · 승인 {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>판매 원</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>판매 건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>환불 원</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>새 상품  Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품을 골라 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>키오스크 이름 첫 줄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>둘째 줄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품 이름 (쇼핑몰)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단위 표시</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>바코드 (EAN-13)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계산대 빠른 자리</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>분류</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>키오스크 칸</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그림</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>선택 (코드 = 이름 = 바코드)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>세는 말</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가장 적은 수</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영어 첫 줄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영어 둘째 줄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영어 이름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>성인</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>성인에게만 팝니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상품이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}가지 · 팔 수 없는 것 {waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>분류를 따름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그사이 다른 사람이 이 상품을 바꿨습니다. 보고 다시 저장해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>보기만 할 수 있습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>새 상품</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다른 사람이 적은 것: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>붉은 글이 있는 칸을 고쳐 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저장했습니다. 계산대와 매장에는 몇 초 안에 내려갑니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>원</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>개</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hour}시</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그 밖 {count}가지</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{won} · {count}개</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}만</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} 외 {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>무인</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>환불 · 기록 {seq}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>옮긴 계산이 두 번 끝남</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인번호 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영수증</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>결제</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>매출 장부</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시간마다 팔린 돈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>많이 팔린 상품</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>오늘은 아직 판매가 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 날은 판매가 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>매출 장부 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} · 판매 {sold}건 · 환불 {refunds}건 · {won}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그릴 판매가 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>파일 이름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xlsx로 저장</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv로 저장</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>폴더 열기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>내보내기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>보이는 것 {count}줄 내보내기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 화면에는 표가 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 파일로 적었습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}과 {rest}개 더 적었습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>같은 이름의 파일이 있습니다. 바꾸려면 한 번 더 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그 자리에 적지 못했습니다. 다른 폴더를 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>화면 · 상품 · 영수증 · 포대 · 단말 찾기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>찾기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ 고르기  ·  Enter 가기  ·  Esc 닫기  ·  첫소리 ㅅㅊㅁ도 됩니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>찾지 못했습니다. 다른 말로 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수매</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>배움</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가격·할인</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>적용 예약</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>세금 구분</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>세금 저장</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다음 값 거두기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가격</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>새 값 (원)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>적용하는 날</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>까닭 · 출처</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>구분</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>얼마나 확실한가</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아는 마지막 날</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>근거</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>법에 있음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>미루어 앎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>분명하지 않음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}의 값 · 예약된 값 {later} · 팔 수 없는 것 {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가격 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그사이 다른 사람이 값을 적었습니다. 아래 값들을 보고 다시 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>그사이 다른 사람이 세금을 적었습니다. 위 줄을 보고 다시 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}부터 {won}원으로 적어 두었습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>세금 구분을 적었습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다음 값을 거두었습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 아무도 적지 않았습니다. 그때까지 팔지 않습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tax} · {day}부터</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tax} · {day} ~ {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}부터 {won}원</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 값이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>새 판으로 저장  Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시즌</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>연산</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>복사해서 새 시즌  Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>값을 골라 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 값 넣기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아는 날 (값을 적는 날)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>출처</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}년산</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저장 안 됨</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저장됨</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시즌 {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 저장하지 않은 새 시즌</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>처음 넣은 판</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version}판 · {who} · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} · 확인할 것 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>과정 보기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>과정·일정</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>일정</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>일정 보기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>잡힌 수업이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수업 {count} · 봐 주실 것 {waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>과정이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>명단 열기  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수강·출석</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>왼쪽에서 수업을 골라 명단을 열어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>명단</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수업 {count} · 신청 {enrolled}명 · 이름을 보면 열람 기록에 남습니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>명단을 받고 있습니다 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>신청한 사람이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>명단 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>원장</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>장치·사람</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>화면</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단말</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마당</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{county} 사무실</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마당 사무실 · {county}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K 찾기 · / 거르기 · Enter 열기 · Ctrl+E 내보내기 · F5 새로 고침</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이름이나 비밀번호가 맞지 않습니다. 다시 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>여러 번 틀렸습니다. {seconds}초 뒤에 다시 해 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>본부에 닿지 않습니다. 통신을 확인하고 다시 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이름과 비밀번호를 모두 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마당 사무실</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>들어가기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>비밀번호</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>해지됨</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 연락 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>통신 없음 · {time}째</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기록이 남아 있음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>정상</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>상태</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가장 오래된 것</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받은 마지막 번호</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>마지막 연락</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>새 단말  Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단말을 골라 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>설정 저장</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>해지</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>바닥에서 높이 (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>잰 유리 크기 (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>물건 건네기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>결제 서비스 주소</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>결제 회사</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가맹 번호</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계량과 등급</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>한 화면</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울 번호</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울 규약</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저울 줄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>눈금 (kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>검정 끝나는 날</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>인쇄기 모양</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이웃 단말이 찾는 주소</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>움직임</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>움직임 줄이기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>들고 계산</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>골라서 받기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>둘 다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등록된 단말이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>해지된 단말입니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>저장했습니다. 단말에는 몇 초 안에 내려갑니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station}을(를) 해지하면 되돌릴 수 없습니다. 맞으면 한 번 더 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>해지했습니다. 원장에도 적었습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 등록된 단말이 없습니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}대 모두 정상</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}대 가운데 {waiting}대를 봐 주세요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}포대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kg} kg · 돌려보냄 {refused}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units}포 (40 kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단말 {count}대 가운데 {waiting}대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>판매 {count}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · 환불 {count}건 {won}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>서로 다른 기록이 온 사건 {count}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>격리된 기록 {count}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>승인번호가 없는 카드 결제 {count}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등급 없는 포대 {count}개</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>단말에 남아 있는 기록 {count}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>매출</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>중간정산금</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>아직 오지 않은 기록</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>하실 일</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지금 하실 일이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} 열기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시즌 전체</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>일반</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>친환경</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가루쌀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>피해벼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시장격리</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} kg 포대 · {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>산물</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>값 · {kind} {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>매입 시작</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>매입 끝</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>정산 마감</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>품종</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수분 아래값</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수분 위값</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>너무 마르면 낮추는 등급</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>낮출 등급이 없을 때</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받는 등급</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>중간정산금 (40 kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>실중량</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포대 무게</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>모자라도 되는 무게</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>넘쳐도 되는 무게</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포 (40 kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>정함 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>검사관에게 묻기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등외로 받기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>자료에서 봄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가정</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kg을 수로 적어 주세요. 소수 셋째 자리까지 됩니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%를 수로 적어 주세요. 소수 둘째 자리까지 됩니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수로 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>쉼표로 나누어 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>번호를 쉼표로 나누어 적어 주세요: {grades}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>계량 기록</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>실중량 kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>돌려보냄 · {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>두 번 기록된 포대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>받음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등급 없음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등급마다 포대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>오늘은 아직 잰 포대가 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이 날은 잰 포대가 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>포대 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} · 받음 {taken}포대 · 돌려보냄 {refused}포대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등급이 매겨진 포대가 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>신분증을 준비해 주세요.</source>
        <translation>Please have your ID ready.</translation>
    </message>
    <message>
        <source>술 빼기</source>
        <translation>Remove the alcohol</translation>
    </message>
    <message>
        <source>직원 PIN</source>
        <translation>Staff PIN</translation>
    </message>
    <message>
        <source>직원 번호</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>확인</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>바코드를 비추거나 「고르러 가기」를 눌러 주세요.</source>
        <translation>Scan a barcode or press “Choose goods”.</translation>
    </message>
    <message>
        <source>고르러 가기</source>
        <translation>Choose goods</translation>
    </message>
    <message>
        <source>이 QR이 영수증이에요. 사진으로 찍어 두세요.</source>
        <translation>This code is your receipt. Take a photo of it.</translation>
    </message>
    <message>
        <source>찾는 상품이 없어요.
한 글자 지우거나 직원을 불러 주세요.</source>
        <translation>Nothing found.
Erase a letter or call staff.</translation>
    </message>
    <message>
        <source>직원이 확인한 뒤에 더 담을 수 있어요.</source>
        <translation>You can add more after staff have checked.</translation>
    </message>
    <message>
        <source>여기서는 찍지 않아요. 「손님 화면으로」를 누른 뒤 찍어 주세요.</source>
        <translation>Nothing is scanned here. Press “To the visitors’ screen” first.</translation>
    </message>
    <message>
        <source>{name} 상품은 {count}개부터 살 수 있어요. 더 담거나 빼 주세요.</source>
        <translation>{name} is sold from {count} pieces. Add more or take it out.</translation>
    </message>
    <message>
        <source>한 번 더 누르면 끝나요</source>
        <translation>Press again to end</translation>
    </message>
    <message>
        <source>영업 끝내기</source>
        <translation>End the day</translation>
    </message>
    <message>
        <source>다시 열기</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>쉬는 화면</source>
        <translation>Take a break</translation>
    </message>
    <message>
        <source>네, 돌려 드렸어요</source>
        <translation>Yes, given back</translation>
    </message>
    <message>
        <source>돌려 드렸어요</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>영업</source>
        <translation>Business day</translation>
    </message>
    <message>
        <source>봐야 할 것이 있어요</source>
        <translation>Something to look at</translation>
    </message>
    <message>
        <source>모두 알아요</source>
        <translation>All known</translation>
    </message>
    <message>
        <source>맡아 둔 바구니</source>
        <translation>Baskets kept</translation>
    </message>
    <message>
        <source>없어요</source>
        <translation>None</translation>
    </message>
    <message>
        <source>열려 있어요</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>쉬는 중이에요</source>
        <translation>On a break</translation>
    </message>
    <message>
        <source>영업이 끝나서 닫혀 있어요</source>
        <translation>Closed for the day</translation>
    </message>
    <message>
        <source>시작하지 않았어요</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>{when}에 시작했어요</source>
        <translation>Begun {when}</translation>
    </message>
    <message>
        <source>종이가 있어요</source>
        <translation>Has paper</translation>
    </message>
    <message>
        <source>이 기기에는 없어요</source>
        <translation>None on this device</translation>
    </message>
    <message>
        <source>인쇄기를 봐 주세요</source>
        <translation>Look at the printer</translation>
    </message>
    <message>
        <source>계산대로 가 주세요</source>
        <translation>Please go to the till</translation>
    </message>
    <message>
        <source>나온 번호표를 보여 주세요.</source>
        <translation>Show the printed ticket.</translation>
    </message>
    <message>
        <source>이 번호를 말씀하시면 됩니다.</source>
        <translation>Just say this number.</translation>
    </message>
    <message>
        <source>영수증 종이가 떨어졌어요. 결제는 끝났어요. 번호 {number}</source>
        <translation>We are out of paper. Your payment went through. Receipt {number}</translation>
    </message>
    <message>
        <source>개인 정보라서 소리로 읽지 않아요. 화면에서 봐 주세요.</source>
        <translation>This is personal, so it is not read aloud. Please look at the screen.</translation>
    </message>
    <message>
        <source>한 번 누르면 읽어 드리고, 두 번 누르면 실행해요.</source>
        <translation>Touch once to hear it, twice to do it.</translation>
    </message>
    <message>
        <source>이 자리에는 무인 기기가 없어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}곳에서 직원을 불러요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>무인 기기 {count}대</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기록이 갈라졌어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>대답이 없어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>가는 중</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}분째 부름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>방금 부름</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>성인 확인</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>인쇄기 확인</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>옮긴 계산 {count}건</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>옮긴 계산</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>부르는 곳이 없어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>곳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} · 가고 있어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>분째</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station}에서 직원을 불러요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} / {most}자</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}자 넘습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>영문, 숫자, -만 씁니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이미 있는 코드입니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>숫자 13자리 가운데 {count}자리</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>검사 숫자가 {digit}이어야 합니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{good}의 바코드입니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1에서 999까지의 수</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{good}의 자리입니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>한 줄에 「4kg = 4 kg」처럼 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>코드에 / 는 쓰지 않습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>같은 코드가 두 번 있습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>원을 수로 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before}원에서 {after}원으로 크게 바뀝니다. 맞으면 한 번 더 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>골라 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>어느 법, 어느 글에 따른 것인지 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시작한 날 뒤의 날이거나, 비워 두세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2025-11-20처럼 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지난날의 값은 바꿀 수 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>부터</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다음 값</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이름 없음 · 파기됐거나 아직 오지 않음</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>차시마다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>수료</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · {when} · {count}명 · 서명한 출석부 {books}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>결정서 기다림</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>확인할 것</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} · {day}부터</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>확신</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>바꾼 것이 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}년 시즌을 {version}판으로 저장했습니다. 저울에는 몇 초 안에 내려갑니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}이(가) {before}에서 {after}로 크게 바뀝니다{more}. 맞으면 한 번 더 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (모두 {count}곳)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>398 × 708처럼, mm로</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026-12-31처럼 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0에서 3,000까지, mm로</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http://192.168.0.21:8100처럼 적어 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>새 단말</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등록 코드 만들기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>고른 코드 없애기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>열린 코드가 없습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>새 기기에서 한 번 찍으세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>코드를 없앴습니다.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} · {until}까지 한 번만 쓸 수 있습니다</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>등록 코드의 QR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>열린 코드</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>까지</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} 부름</source>
        <translation>{station} calls</translation>
    </message>
    <message>
        <source>부름 {count}</source>
        <translation>{count} calls</translation>
    </message>
    <message>
        <source>오늘 영업이 끝났어요</source>
        <translation>We are closed for today</translation>
    </message>
    <message>
        <source>찾아 주셔서 고맙습니다. 다음에 또 오세요.</source>
        <translation>Thank you for coming. See you again.</translation>
    </message>
    <message>
        <source>지금은 쉬는 중이에요</source>
        <translation>Taking a short break</translation>
    </message>
    <message>
        <source>계산대에서 계산해 주세요. 곧 다시 열어요.</source>
        <translation>Please pay at the till. We open again soon.</translation>
    </message>
    <message>
        <source>화면 자판 F12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지움</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>띄어쓰기</source>
        <translation type="unfinished">Space</translation>
    </message>
    <message>
        <source>쌍자음·대문자</source>
        <translation type="unfinished">Shift</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation type="unfinished">Close</translation>
    </message>
    <message>
        <source>한글</source>
        <translation type="unfinished">한글</translation>
    </message>
    <message>
        <source>켬</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>끔</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>전복</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>콩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>맥주</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>베리</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>청자</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>고추</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>게</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>생선</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>꽃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>민화</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>선물 꾸러미</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>곡식 그릇</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>건강 봉지</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>병·잼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>김치</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>김</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>고기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>잡곡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>말린 버섯</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>생버섯</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>귀리빵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>귀리</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>문어·낙지</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기름병</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>옹기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>호박·고구마</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>떡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>쌀자루</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>해초</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>쇼핑백</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>과자</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>국거리</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>간장병</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>차</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>이용권</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>채소</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>유자</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>한 번 더 누르면 꺼져요</source>
        <translation>Press again to close</translation>
    </message>
    <message>
        <source>프로그램 끝내기</source>
        <translation>Close the program</translation>
    </message>
</context>
<context>
    <name>AdultPage</name>
    <message>
        <source>지움</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>BagColumn</name>
    <message>
        <source>포대 번호</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>불합격</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다시 인쇄</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketLine</name>
    <message>
        <source>빼기</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1 빼기</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>BasketPage</name>
    <message>
        <source>종이 쇼핑백 넣기</source>
        <translation>Add a paper bag</translation>
    </message>
    <message>
        <source>더 고르기</source>
        <translation>Add more</translation>
    </message>
    <message>
        <source>계산대로 옮기기</source>
        <translation>Pay at the till</translation>
    </message>
</context>
<context>
    <name>BasketRow</name>
    <message>
        <source>%1원</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2원</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalledSheet</name>
    <message>
        <source>괜찮아요</source>
        <translation>I&apos;m fine</translation>
    </message>
</context>
<context>
    <name>CheonjiinKeys</name>
    <message>
        <source>다음 글자</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>지움</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>띄어쓰기</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>ClockBehindPage</name>
    <message>
        <source>시계가 뒤로 가 있어요</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>시계를 맞추면 오늘을 시작할 수 있어요. 적어 둔 기록은 그대로예요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>지금 시계</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>통신을 이으면 시계가 저절로 맞아요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>안 되면 기기 설정의 「날짜와 시간」에서 오늘로 맞춰 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>맞춘 뒤 「다시 보기」를 눌러 주세요.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>다시 보기</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>지금은 쓸 수 없습니다. 직원에게 말씀해 주세요.</source>
        <translation>Out of service. Please ask our staff.</translation>
    </message>
    <message>
        <source>다시 열기</source>
        <translation>Open again</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>남은 시간</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>그만두고 다른 방법 고르기</source>
        <translation>Stop and choose another way</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>신청하기</source>
        <translation>Sign up</translation>
    </message>
</context>
<context>
    <name>EraseKey</name>
    <message>
        <source>지움</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>FinishPage</name>
    <message>
        <source>이전</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>수업 시간</source>
        <translation>Class time</translation>
    </message>
    <message>
        <source>10분 줄이기</source>
        <translation>10 minutes less</translation>
    </message>
    <message>
        <source>10분 늘리기</source>
        <translation>10 minutes more</translation>
    </message>
    <message>
        <source>도와준 활동가</source>
        <translation>Helpers</translation>
    </message>
    <message>
        <source>활동가 한 명 줄이기</source>
        <translation>One helper less</translation>
    </message>
    <message>
        <source>활동가 한 명 늘리기</source>
        <translation>One helper more</translation>
    </message>
    <message>
        <source>강사 PIN</source>
        <translation>Instructor&apos;s PIN</translation>
    </message>
</context>
<context>
    <name>FirstSoundKeys</name>
    <message>
        <source>지움</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>GoodCard</name>
    <message>
        <source>고르기</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>담기</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>Grading</name>
    <message>
        <source>취소</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HangulKeys</name>
    <message>
        <source>한글</source>
        <translation>한글</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
    <message>
        <source>쌍자음·대문자</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>띄어쓰기</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>이 기기의 상태</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>근무자 바꾸기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>돌아가기</source>
        <translation>Go back</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>이름으로 찾기</source>
        <translation>Find by name</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>오늘 영업을 시작합니다</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>지금은 쓸 수 없습니다. 직원에게 말씀해 주세요.</source>
        <translation>Out of service. Please ask our staff.</translation>
    </message>
    <message>
        <source>다시 열기</source>
        <translation>Open again</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>모두 지움</source>
        <translation>Erase all</translation>
    </message>
    <message>
        <source>지움</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>종이 갈기</source>
        <translation>Change paper</translation>
    </message>
    <message>
        <source>1  뚜껑을 열고 빈 심을 빼요.</source>
        <translation>1  Open the lid, take out the empty core.</translation>
    </message>
    <message>
        <source>2  새 종이를 넣고 끝을 앞으로 조금 빼요.</source>
        <translation>2  Put in the new roll, its end to the front.</translation>
    </message>
    <message>
        <source>3  뚜껑을 닫고 시험 인쇄를 눌러요.</source>
        <translation>3  Close the lid and press “Print a trial”.</translation>
    </message>
    <message>
        <source>시험 인쇄</source>
        <translation>Print a trial</translation>
    </message>
</context>
<context>
    <name>PhonePad</name>
    <message>
        <source>다시</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>지움</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR 코드</source>
        <translation>QR code</translation>
    </message>
</context>
<context>
    <name>RollPage</name>
    <message>
        <source>이전</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>현장 등록</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>수업 마치기</source>
        <translation>Finish class</translation>
    </message>
</context>
<context>
    <name>SalePage</name>
    <message>
        <source>상품의 바코드를 찍어 주세요</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScrollKeys</name>
    <message>
        <source>앞</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>더 보기</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>ServiceBar</name>
    <message>
        <source>이전</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>화면 조절</source>
        <translation>View</translation>
    </message>
    <message>
        <source>직원 부르기</source>
        <translation>Call staff</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>승인번호</source>
        <translation>Approval number</translation>
    </message>
    <message>
        <source>결제됐어요</source>
        <translation>It was paid</translation>
    </message>
    <message>
        <source>결제되지 않았어요</source>
        <translation>It was not paid</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>돌아가기</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>시작하기</source>
        <translation type="unfinished">Start</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>종이 갈기</source>
        <translation>Change paper</translation>
    </message>
    <message>
        <source>영수증 다시 인쇄</source>
        <translation>Print receipt again</translation>
    </message>
    <message>
        <source>마지막 것</source>
        <translation>the last one</translation>
    </message>
    <message>
        <source>손님 화면으로</source>
        <translation>To the visitors’ screen</translation>
    </message>
</context>
<context>
    <name>StatePlane</name>
    <message>
        <source>kg</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>상태 보기</source>
        <translation>Look at the state</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1 하나 빼기</source>
        <translation>%1: one less</translation>
    </message>
    <message>
        <source>%1 하나 더</source>
        <translation>%1: one more</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>QR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>올리기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>멈춤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>기록</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>계속하시겠어요?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>그만두기</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>계속하기</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>SwitchKey</name>
    <message>
        <source>켜짐</source>
        <translation>On</translation>
    </message>
    <message>
        <source>꺼짐</source>
        <translation>Off</translation>
    </message>
</context>
<context>
    <name>TillPad</name>
    <message>
        <source>지움</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>수량</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>줄 빼기</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>확인</source>
        <translation type="unfinished">OK</translation>
    </message>
    <message>
        <source>모두 지움</source>
        <translation>Erase all</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>손님 화면으로</source>
        <translation type="unfinished">To the visitors’ screen</translation>
    </message>
</context>
<context>
    <name>Total</name>
    <message>
        <source>원</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewSheet</name>
    <message>
        <source>화면 조절</source>
        <translation>View</translation>
    </message>
    <message>
        <source>쉬운 화면</source>
        <translation>Easy screen</translation>
    </message>
    <message>
        <source>글자 두 배</source>
        <translation>Double text</translation>
    </message>
    <message>
        <source>진한 화면</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>낮은 화면</source>
        <translation>Low reach</translation>
    </message>
    <message>
        <source>소리 안내</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>이 기기에는 목소리가 없어요</source>
        <translation>This device has no voice</translation>
    </message>
    <message>
        <source>소리 크기</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>시간 넉넉히</source>
        <translation>More time</translation>
    </message>
</context>
<context>
    <name>WalkInPage</name>
    <message>
        <source>이전</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>이름 고치기</source>
        <translation>Change name</translation>
    </message>
    <message>
        <source>전화</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>지움</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>WeighPage</name>
    <message>
        <source>왜 받지 않나요?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
